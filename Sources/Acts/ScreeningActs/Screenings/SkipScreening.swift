public import Access
import CareActs
import CareRecords
public import Desk
import Foundation
import Instruments
import RegisterCore
import ScreeningRecords

/// Notes that a questionnaire that was begun is not finished, and why; the answers so far stay.
public struct SkipScreening: Sendable {
  let register: Register

  /// - Throws: `ScreeningRefusal.closed` for a finished one, `NotFound`.
  public func callAsFunction(
    _ reason: SkipReason?, of screening: ScreeningID.Public, in dossier: DossierID.Public, _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, occasion) { opened in
      guard let reason else { throw ScreeningRefusal.reasonMissing }
      let table = ScreeningTable(opened.work)
      guard var stored = try table.find(screening), stored.dossier == opened.id else { throw NotFound() }
      if stored.skipReason == reason { return }
      guard stored.state == .open else { throw ScreeningRefusal.closed }
      stored.skip(reason, in: opened)
      try table.update(stored, opened.grant)
      try ClientLinkTable(opened.work).end(.withdrawn, of: stored.id)
      try TaskTable(opened.work).finish([.screening], of: opened.id)
    }
  }
}
