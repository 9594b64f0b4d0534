public import Access
public import Desk
import Instruments
import Records
import RegisterCore

/// Opens one questionnaire of a dossier.
public struct ReadScreening: Sendable {
  let register: Register
  let wordings: LoadedWordings

  public func callAsFunction(
    _ id: PublicID, in dossier: PublicID, _ language: Language, _ occasion: Occasion
  ) async throws -> ScreeningPageAnswer {
    try await register.ask(occasion) { work in
      let (stored, grant) = try work.openDossier(dossier, for: .readDossier)
      guard let found = try ScreeningTable(work).find(id), found.dossier == stored.id else { throw NotFound() }
      let notes = try NoteTable(work).history(of: .screening(found.id), grant)
      let labels = try AccountTable(work).labels()
      let versions = try notes.filter { $0.field == NoteField.score }.map { note in
        ScreeningVersion(
          score: try KeptScore(kept: note.text), at: note.writtenAt, by: note.author.flatMap { labels[$0] })
      }
      let answer = try ScreeningAnswer(found, NoteBook(notes), labels)
      work.record(.dossierRead, grant, about: [.screening(found.id)])
      let link = try ClientLinkTable(work).latest(of: found.id).map { stored in
        ClientLinkAnswer(
          link: stored.link, by: labels[stored.link.madeBy], isAlive: stored.link.isAlive(at: work.now))
      }
      let label = try DossierSeals(work).label(of: stored.place, grant)
      return ScreeningPageAnswer(
        dossier: dossier, label: label ?? DossierCode.withoutLabel(dossier), today: try work.today(),
        mayWrite: try work.mayDo(.writeDossier, on: stored.place.facts), screening: answer,
        wording: answer.instrument.flatMap { wordings[$0, language] },
        clientLanguages: answer.instrument.map { wordings.clientLanguages(of: $0) } ?? [],
        notForClients: answer.instrument.flatMap { wordings.whyNotForClients($0, language) }, link: link,
        versions: versions,
        crisis: try CrisisTable(work).open(ofDossier: stored.id)?.publicID)
    }
  }
}

extension LoadedWordings {
  fileprivate func clientLanguages(of instrument: Instrument) -> [Language] {
    Language.allCases.filter { whyNotForClients(instrument, $0) == nil }
  }

  fileprivate func whyNotForClients(_ instrument: Instrument, _ language: Language) -> Text? {
    guard case .workerOnly(let why) = instrument.administering(with: self[instrument, language]) else { return nil }
    return why
  }
}

/// What may be administered here, and by whom. It opens nothing.
public struct ListInstruments: Sendable {
  let wordings: LoadedWordings

  /// Every instrument but the legacy lists, in the order in which people look for them.
  public func callAsFunction(_ language: Language) -> [InstrumentChoiceAnswer] {
    Catalogue.all.filter { !$0.items.isEmpty && !$0.isAboutSession }.map { answer($0, language) }
  }

  /// - Throws: `NotFound` for a name that is not ours.
  public func callAsFunction(_ code: String, _ language: Language) throws -> InstrumentChoiceAnswer {
    guard let found = Catalogue.all.first(where: { $0.id == code && !$0.items.isEmpty && !$0.isAboutSession }) else {
      throw NotFound()
    }
    return answer(found, language)
  }

  private func answer(_ instrument: Instrument, _ language: Language) -> InstrumentChoiceAnswer {
    InstrumentChoiceAnswer(
      instrument: instrument, administering: instrument.administering(with: wordings[instrument, language]))
  }
}

extension ScreeningAnswer {
  init(_ stored: StoredScreening, _ notes: NoteBook, _ labels: [AccountID: String]) throws {
    let found = Catalogue.all.first { $0.id == stored.instrument }
    let definition = found.flatMap { $0.version == stored.instrumentVersion ? $0 : nil }
    let answers = notes[.screening(stored.id), NoteField.answers]
    let score = notes[.screening(stored.id), NoteField.score]
    self.init(
      id: stored.publicID, code: stored.instrument, name: found?.name ?? Text(same: stored.instrument),
      instrument: definition, cutoff: stored.cutoff, source: stored.source, state: stored.state,
      takenOn: stored.takenOn, by: (stored.finishedBy ?? stored.startedBy).flatMap { labels[$0] },
      at: stored.finishedAt ?? stored.startedAt,
      answers: definition.flatMap { AnswerSheet(answers?.text ?? "", of: $0) }, answersVersion: answers?.version ?? 0,
      score: try score.map { try KeptScore(kept: $0.text) },
      change: stored.changeClass.flatMap { ChangeClass(rawValue: $0) }, skipReason: stored.skipReason,
      rating: stored.rating, session: stored.session,
      remark: notes.text(.screening(stored.id), NoteField.remark))
  }
}
