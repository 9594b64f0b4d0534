public import Access
import CareActs
import CareRecords
public import Desk
import Foundation
import Instruments
import RegisterCore
import ScreeningRecords

/// Opens one questionnaire of a dossier.
public struct ReadScreening: Sendable {
  let register: Register
  let wordings: LoadedWordings

  /// - Parameter draft: the form of its correction, which keeps what is typed; opened where there may be one.
  /// - Throws: `NotFound`.
  public func callAsFunction(
    _ id: ScreeningID.Public, in dossier: DossierID.Public, draft: String? = nil, _ language: Language,
    _ occasion: Occasion
  ) async throws -> ScreeningPageAnswer {
    try await read(in: dossier, for: .readDossier, draft: draft, language, occasion) { reading in
      guard let found = try ScreeningTable(reading.work).find(id), found.dossier == reading.id else {
        throw NotFound()
      }
      return found
    }
  }

  /// The rating of a session that the client may still answer; `nil` when it was not asked, or is done.
  ///
  /// - Throws: `NotFound`, also for a session that was not held.
  public func callAsFunction(
    ofSession session: SessionID.Public, in dossier: DossierID.Public, _ language: Language, _ occasion: Occasion
  ) async throws -> ScreeningPageAnswer? {
    do {
      return try await read(in: dossier, for: .writeDossier, language, occasion) { reading in
        let held = try reading.trajectoryTable().session(session, of: reading.place, opening: nil)
        guard let held, held.stored.session.isHeld else { throw NotFound() }
        let rating = try ScreeningTable(reading.work).find(rating: held.stored.id)
        guard let rating, rating.state == .open else { throw NotAsked() }
        return rating
      }
    } catch is NotAsked {
      return nil
    }
  }

  private struct NotAsked: Error {}

  private func read(
    in dossier: DossierID.Public, for action: Action, draft: String? = nil, _ language: Language, _ occasion: Occasion,
    _ find: @escaping @Sendable (DossierReading) throws -> StoredScreening
  ) async throws -> ScreeningPageAnswer {
    try await register.ask(occasion) { [wordings] work in
      let (stored, grant) = try work.openDossier(dossier, for: action)
      let reading = try DossierReading(stored, grant, work)
      let found = try find(reading)
      work.record(.dossierRead, grant, about: [.screening(found.id)])
      return try reading.page(of: found, draft: draft, wordings, language)
    }
  }
}

extension DossierReading {
  /// How often a questionnaire was corrected since it was first finished; opens nothing.
  private func earlier(of subject: RecordKey, since first: Date?) throws -> Int {
    guard let first else { return 0 }
    return try NoteTable(work).moments(
      [NoteField.answers, NoteField.remark, NoteField.score], of: subject, after: first)
  }

  fileprivate func page(
    of found: StoredScreening, draft: String?, _ wordings: LoadedWordings, _ language: Language
  ) throws -> ScreeningPageAnswer {
    let names = try names()
    let subject = RecordKey.screening(found.id)
    let texts = try notes(
      [NoteField.answers, NoteField.remark, NoteField.reading].map { NoteChoice($0, of: subject) })
    let scores = try NoteTable(work).versions(NoteField.score, of: subject, grant)
    let versions = try scores.map { note in
      ScreeningVersion(
        score: try KeptScore(kept: note.text), at: note.writtenAt, by: note.author.flatMap { names[$0] })
    }
    let answer = try ScreeningAnswer(found, texts.merging(NewestNotes(scores)), names, hasAnswers: true)
    let link = try ClientLinkTable(work).latest(of: found.id).map { stored in
      ClientLinkAnswer(
        link: stored.link, by: names[stored.link.madeBy], isAlive: stored.link.isAlive(at: work.now))
    }
    return ScreeningPageAnswer(
      frame: try frame(), screening: answer,
      wording: answer.instrument.flatMap { wordings[$0, language] },
      clientLanguages: answer.instrument.map { wordings.clientLanguages(of: $0) } ?? [],
      notForClients: answer.instrument.flatMap { wordings.whyNotForClients($0, language) }, link: link,
      versions: versions, earlier: try earlier(of: subject, since: versions.first?.at),
      draft: found.state == .done ? try draft.flatMap { try drafts([$0])[$0] } : nil,
      crisis: try CrisisTable(work).running(ofDossier: id)?.publicID)
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
