public import Access
import CareActs
import CareRecords
public import Desk
import Foundation
public import Instruments
import RegisterCore
import ScreeningRecords

/// Takes the answers of a questionnaire out of what was sent, by item; 0 is the question before the items. It is called
/// within the act, with the instrument and the places of its items.
public typealias AnswerReader = @Sendable (Instrument, ClosedRange<Int>) throws -> [Int: AnswerSheet.Mark]

/// Keeps the answers so far, so that a form can be gone on with later and by somebody else.
public struct SaveScreening: Sendable {
  let register: Register

  /// - Parameters:
  ///   - seen: the version of the answers that the page was made from, 0 for none.
  ///   - read: takes the answers out of what was sent. What it doesn't give stays.
  /// - Throws: `ScreeningRefusal.closed`, `InstrumentRefusal`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    of screening: ScreeningID.Public, in dossier: DossierID.Public, seen: Int64, _ occasion: Occasion,
    read: @escaping AnswerReader
  ) async throws -> SavedScreening {
    try await register.write(in: dossier, occasion) { opened in
      let form = try opened.screening(screening)
      let marks = try read(form.instrument, form.line.places)
      guard form.stored.state == .open || !form.isChanged(by: marks) else { throw ScreeningRefusal.closed }
      return SavedScreening(try form.save(marks, seen: seen), of: form)
    }
  }
}

extension SavedScreening {
  init(_ saved: (line: AnswerSheet, version: Int64, crisis: CrisisID.Public?), of form: OpenedScreening) {
    self.init(
      version: saved.version, savedAt: form.dossier.work.now, crisis: saved.crisis, instrument: form.instrument,
      answers: saved.line)
  }
}
