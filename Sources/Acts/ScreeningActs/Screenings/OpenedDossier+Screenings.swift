import Access
import CareActs
import CareRecords
import Desk
import Foundation
import Instruments
import RegisterCore
import ScreeningRecords

/// A questionnaire in which somebody is writing.
struct OpenedScreening {
  let dossier: OpenedDossier
  let instrument: Instrument
  var stored: StoredScreening
  let line: AnswerSheet
  /// 0 when nothing was saved yet.
  let lineVersion: Int64
  /// What the client wrote beside the answers; `nil` where the form doesn't ask for it.
  let remark: String?
  let remarkVersion: Int64

  /// Of the answers and the words beside them: it counts up when either changes.
  var version: Int64 { lineVersion + remarkVersion }
}

extension OpenedDossier {
  /// The grant under which a questionnaire of the dossier is looked back on: that for the dossier, or for a client, who
  /// has one for a single form, another for each earlier form.
  func grant(toCompare stored: StoredScreening) throws -> Grant {
    if grant.place?.record == .dossier(id) { return grant }
    return try work.require(.compareScores, on: stored.facts(in: place))
  }

  /// Ends the task to screen again after an event, when a questionnaire about what an event leaves was finished or skipped.
  func finishRescreening(by stored: StoredScreening) throws {
    guard stored.isAboutEvent else { return }
    try TaskTable(work).finish([.screening], of: id, by: worker)
  }

  /// A questionnaire of this dossier, for writing in it.
  func screening(_ id: ScreeningID.Public) throws -> OpenedScreening {
    try opened(try ScreeningTable(work).findToChange(id))
  }

  /// The same, from a link.
  func screening(_ id: ScreeningID) throws -> OpenedScreening {
    try opened(try ScreeningTable(work).findToChange(id))
  }

  private func opened(_ found: StoredScreening?) throws -> OpenedScreening {
    guard let stored = found, stored.dossier == self.id else { throw NotFound() }
    let instrument = try stored.definition()
    let note = try NoteTable(work).latest(NoteField.answers, of: .screening(stored.id), grant)
    guard let line = AnswerSheet(note?.text ?? "", of: instrument) else {
      throw RegisterFault.unreadable(column: "screening.answers")
    }
    let remark =
      instrument.isAboutSession
      ? try NoteTable(work).latest(NoteField.remark, of: .screening(stored.id), grant) : nil
    return OpenedScreening(
      dossier: self, instrument: instrument, stored: stored, line: line, lineVersion: note?.version ?? 0,
      remark: instrument.isAboutSession ? remark?.text ?? "" : nil, remarkVersion: remark?.version ?? 0
    )
  }

  /// The finished questionnaires of an instrument in its present version, in the order of their days; opens nothing.
  func finished(_ instrument: Instrument) throws -> [StoredScreening] {
    try ScreeningTable(work).all(of: id)
      .filter { $0.state == .done && $0.instrument == instrument.id && $0.instrumentVersion == instrument.version }
  }

  /// The first of some questionnaires that has a score, with that score opened.
  func first(
    of screenings: some Sequence<StoredScreening>
  ) throws -> (screening: StoredScreening, score: KeptScore)? {
    for stored in screenings {
      let grant = try grant(toCompare: stored)
      guard let note = try NoteTable(work).latest(NoteField.score, of: .screening(stored.id), grant) else { continue }
      return (stored, try KeptScore(kept: note.text))
    }
    return nil
  }
}

extension StoredScreening {
  /// The definition that it was begun with.
  func definition() throws -> Instrument {
    let instrument = try Catalogue.instrument(instrument)
    guard instrument.version == instrumentVersion else { throw ScreeningRefusal.otherVersion }
    return instrument
  }
}

extension KeptScore {
  /// Reads a score of the register.
  init(kept text: String) throws {
    do {
      self = try KeptScore(json: text)
    } catch {
      throw RegisterFault.unreadable(column: "screening.score")
    }
  }
}

extension OpenedScreening {
  /// Whether answers differ from what is stored.
  func isChanged(by marks: [Int: AnswerSheet.Mark]) -> Bool {
    marks.contains { place, mark in line.places.contains(place) && line[place] != mark }
  }

  /// Stores answers over those that the page showed; what was not sent stays. A safety item that is answered for the
  /// first time opens the crisis log in the same transaction, whatever the score is and however far the form has come.
  ///
  /// - Returns: the line as it stands now, its version, and the crisis.
  func save(
    _ marks: [Int: AnswerSheet.Mark], seen: Int64
  ) throws -> (line: AnswerSheet, version: Int64, crisis: CrisisID.Public?) {
    var changed = line
    for (place, mark) in marks where changed.places.contains(place) { changed[place] = try checked(mark, at: place) }
    guard changed != line else { return (line, version, nil) }
    guard seen == version else { throw StaleVersion(current: version) }
    let next = try NoteTable(dossier.work).write(
      changed.text, field: NoteField.answers, of: .screening(stored.id), in: dossier.group, base: lineVersion,
      dossier.grant)
    return (changed, next + remarkVersion, try openCrisis(from: changed))
  }

  /// Opens the crisis log for answers that could not be kept, since somebody else answered too or the form was
  /// finished meanwhile: danger doesn't wait for a choice. The same answers over the same line add one line to the log.
  ///
  /// - Parameter marks: those that can't be right are left out.
  /// - Returns: the crisis; `nil` when none of the answers opens the safety route.
  func heed(_ marks: [Int: AnswerSheet.Mark]) throws -> CrisisID.Public? {
    var given = line
    for (place, mark) in marks where given.places.contains(place) && isAllowed(mark, at: place) { given[place] = mark }
    let items = raised(by: given)
    guard !items.isEmpty else { return nil }
    let said = items.map { "\($0)=\(given[$0])" }.joined(separator: ",")
    return try openCrisis(over: items, note: CrisisLine.unsettled, once: "\(stored.id.number)/\(lineVersion)/\(said)")
  }

  /// Keeps what a client wrote beside the answers; `nil` was not sent.
  ///
  /// - Parameter seen: the version of the form that the page was made from.
  /// - Returns: by how much the version of the form counts up.
  func keep(remark new: String?, seen: Int64) throws -> Int64 {
    guard let new, let remark else { return 0 }
    let text = new.allSatisfy(\.isWhitespace) ? "" : new
    guard text != remark else { return 0 }
    guard seen == version else { throw StaleVersion(current: version) }
    try NoteTable(dossier.work).write(
      text, field: NoteField.remark, of: .screening(stored.id), in: dossier.group, base: remarkVersion, dossier.grant)
    return 1
  }

  private func checked(_ mark: AnswerSheet.Mark, at place: Int) throws -> AnswerSheet.Mark {
    guard isAllowed(mark, at: place) else {
      let allowed = responses(at: place).description(unit: instrument.unit)
      throw InstrumentRefusal.outOfRange(item: place, allowed: allowed)
    }
    return mark
  }

  private func isAllowed(_ mark: AnswerSheet.Mark, at place: Int) -> Bool {
    guard case .code(let code) = mark else { return true }
    return responses(at: place).allows(code)
  }

  private func responses(at place: Int) -> Responses {
    place == 0 ? Responses.codes([0, 1]) : instrument.items[place - 1].responses
  }

  /// The safety items that a line answers anew.
  private func raised(by changed: AnswerSheet) -> [Int] {
    let before = Set(instrument.flags(line.answers).filter { $0.kind == .safety }.compactMap(\.item))
    return instrument.flags(changed.answers).filter { $0.kind == .safety }.compactMap(\.item)
      .filter { !before.contains($0) }
  }

  private func openCrisis(from changed: AnswerSheet) throws -> CrisisID.Public? {
    let raised = raised(by: changed)
    return raised.isEmpty ? nil : try openCrisis(over: raised, note: "")
  }

  /// - Parameters:
  ///   - note: what the log says of how the answer came.
  ///   - answers: what was answered, where saying it again adds nothing to the log.
  private func openCrisis(over raised: [Int], note: String, once answers: String? = nil) throws -> CrisisID.Public {
    let work = dossier.work
    _ = try work.require(.openCrisis)
    let table = CrisisTable(work)
    let log =
      try table.running(ofDossier: dossier.id)
      ?? work.openCrisis(
        in: CrisisPlace(
          group: dossier.group, contact: nil, dossier: dossier.id, team: dossier.place.facts.team ?? work.actor.homeTeam
        ),
        by: dossier.worker, dossier.grant)
    let items = raised.map(String.init).joined(separator: ", ")
    // A clock that was set back must never keep a crisis from being logged.
    let at = max(work.now, log.coded.openedAt, log.coded.entries.last?.at ?? work.now)
    func add() throws -> CrisisID.Public {
      let entry = Crisis.Entry(
        .action(.note), note: "\(instrument.name.nl): \(items)\(dossier.byClient)\(note)", at: at, by: dossier.worker)
      var crisis = log.coded
      try crisis.log(entry)
      try table.add(entry, to: log, dossier.grant)
      work.record(.crisisOpened, of: log, dossier.grant)
      return log.publicID
    }
    // Said again it is in the log of this crisis already; once that is closed, it is news.
    let said = try answers.map { try work.once("\($0)/\(log.id.number)", act: "screening.heed", add) }
    guard said?.isNew != false else { return log.publicID }
    if said == nil { _ = try add() }
    try work.raise(
      .safety, cause: "screening/\(stored.id.number)/\(items)", of: dossier.place, screening: stored.id, dossier.grant)
    return log.publicID
  }
}

/// What the crisis log says of an answer that opened it.
private enum CrisisLine {
  static let unsettled = " (dit antwoord staat nog niet op de lijst: een ander wijzigde die ook)"
}

extension StoredScreening {
  /// Whether it is about the complaints that an event leaves.
  var isAboutEvent: Bool { Catalogue.aboutEvents.contains(instrument) }
}
