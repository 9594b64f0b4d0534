public import Access
import CareActs
import CareRecords
public import Desk
import Foundation
import Instruments
import RegisterCore
import ScreeningRecords

/// Keeps what a worker thinks of the list itself.
public struct RateScreening: Sendable {
  let register: Register

  /// - Parameter seen: the version of the questionnaire that the page was made from.
  /// - Throws: `ScreeningRefusal.notDone`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ rating: InstrumentRating?, of screening: ScreeningID.Public, in dossier: DossierID.Public, seen: Int64,
    _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, occasion) { opened in
      let table = ScreeningTable(opened.work)
      guard var stored = try table.find(screening), stored.dossier == opened.id else { throw NotFound() }
      guard stored.state != .open else { throw ScreeningRefusal.notDone }
      guard stored.rating != rating else { return }
      guard seen == stored.version else { throw StaleVersion(current: stored.version) }
      stored.rating = rating
      try table.update(stored, opened.grant)
    }
  }
}
