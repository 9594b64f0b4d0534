public import Access
import CareActs
import CareRecords
public import Desk
import Foundation
import Instruments
import RegisterCore
import ScreeningRecords

/// Keeps how a list without validated scoring was read: what stood out, and what the reader makes of it. It gives no
/// score, counts as no screening, and opens what the conclusion says.
public struct RecordReading: Sendable {
  let register: Register

  /// - Parameters:
  ///   - list: the code of one of `ListReadings.lists`.
  ///   - token: of the form; sending it again gives the same reading.
  /// - Throws: `Refusals<ScreeningRefusal>`, `NotFound`.
  public func callAsFunction(
    _ reading: ListReading, of list: String, on day: LocalDate, in dossier: DossierID.Public, token: String,
    _ occasion: Occasion
  ) async throws -> ScreeningID.Public {
    try await register.write(in: dossier, isRepeatable: true, occasion) { opened in
      try opened.work.once(token, act: "screening.read", in: dossier) {
        try opened.keep(reading, of: list, on: day)
      }.0
    }
  }
}

/// The lists that are read and not scored.
public enum ListReadings {
  /// By their names, in the order of the catalogue.
  public static let lists: [(code: String, name: Text)] = Catalogue.all.filter(\.isOnlyRead).map { ($0.id, $0.name) }
}

extension Instrument {
  /// Whether nothing says how it is scored.
  fileprivate var isOnlyRead: Bool { validity == .legacy && items.isEmpty }
}

extension OpenedDossier {
  fileprivate func keep(_ reading: ListReading, of list: String, on day: LocalDate) throws -> ScreeningID.Public {
    let instrument = Catalogue.all.first { $0.id == list && $0.isOnlyRead }
    var found = reading.refusals
    if instrument == nil { found.append(.notForReading) }
    if day > today { found.append(.inTheFuture) }
    if day < stored.openedOn { found.append(.beforeTheDossier) }
    if let refusals = Refusals(found) { throw refusals }
    guard let instrument else { throw NotFound() }
    let table = ScreeningTable(work)
    var screening = try table.insert(
      NewScreening(
        instrument: instrument.id, instrumentVersion: instrument.version, cutoff: nil, source: .ownForm, takenOn: day),
      of: id, grant)
    screening.state = .done
    screening.outcome = .read
    screening.readingWay = reading.way
    screening.conclusion = reading.conclusion
    screening.finishedAt = work.now
    screening.finishedBy = worker
    try table.update(screening, grant)
    try NoteTable(work).write(
      try KeptReading(reading).text(), field: NoteField.reading, of: .screening(screening.id), in: group, grant)
    try follow(reading, of: screening)
    return screening.publicID
  }

  private func follow(_ reading: ListReading, of screening: StoredScreening) throws {
    let due = today.adding(days: ReadingConclusion.followUpDays)
    switch reading.conclusion {
    case .validatedList: try TaskTable(work).ensure(.validatedList, due: due, owner: worker, about: place, grant)
    case .consult: try TaskTable(work).ensure(.readingConsult, due: due, owner: worker, about: place, grant)
    case .refer:
      try openReferral(.reading)
      try mirrorFacts()
    case .nothing, .talkOn, .unreadable: break
    }
    if reading.asksForSafety {
      try work.raise(
        .safety, cause: "reading/\(screening.id.number)", of: place, screening: screening.id, grant)
    }
  }
}

/// What of a reading is sealed, in a form that later versions of the product can read.
struct KeptReading: Codable {
  let topics: [String]
  let words: String

  init(_ reading: ListReading) {
    topics = ListTopic.list.codes.map(\.key).filter(reading.topics.contains).map(\.text)
    words = reading.words
  }

  init(kept text: String) throws {
    do {
      self = try JSONDecoder().decode(KeptReading.self, from: Data(text.utf8))
    } catch {
      throw RegisterFault.unreadable(column: "screening.reading")
    }
  }

  func text() throws -> String { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
}
