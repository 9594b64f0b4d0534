public import Access
public import Desk
import HouseRecords
import RegisterCore

/// The people who can have a contact or carry a dossier, by label.
public struct Colleagues: Sendable {
  let register: Register

  /// Everybody of the actor's team who may sign in; with the actor in any case.
  public func callAsFunction(_ occasion: Occasion) async throws -> [Account] {
    try await register.prepare { work in
      try AccountTable(work).all().filter { account in
        guard account.role.helps else { return false }
        return account.id == occasion.actor.account || (occasion.actor.isOfTeam(account) && account.canSignIn)
      }
    }
  }
}
