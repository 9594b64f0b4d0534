public import Access
import CareActs
public import Desk
import RegisterCore
import ScreeningRecords

/// Notes that a reading was recorded by mistake; it stays in the list as that, and counts for nothing.
public struct TakeBackReading: Sendable {
  let register: Register

  /// Doing it again changes nothing.
  ///
  /// - Throws: `NotFound`, also for a questionnaire that was scored; `StaleVersion`.
  public func callAsFunction(
    _ screening: ScreeningID.Public, in dossier: DossierID.Public, _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, occasion) { opened in
      let table = ScreeningTable(opened.work)
      guard var stored = try table.find(screening), stored.dossier == opened.id, stored.conclusion != nil else {
        throw NotFound()
      }
      guard stored.state == .done else { return }
      stored.outcome = nil
      stored.skip(.mistake, in: opened)
      try table.update(stored, opened.grant)
    }
  }
}
