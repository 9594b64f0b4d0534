public import Access
import CareActs
public import Desk
import RegisterCore
import ScreeningRecords

/// Takes a link back: from then on it opens nothing, and who has it open can't go on.
public struct WithdrawClientLink: Sendable {
  let register: Register

  /// Of a link that ended it changes nothing.
  public func callAsFunction(of screening: ScreeningID.Public, in dossier: DossierID.Public, _ occasion: Occasion)
    async throws
  {
    try await register.write(in: dossier, as: .linkWithdrawn, occasion) { opened in
      guard let stored = try ScreeningTable(opened.work).find(screening), stored.dossier == opened.id else {
        throw NotFound()
      }
      try ClientLinkTable(opened.work).end(.withdrawn, of: stored.id)
    }
  }
}
