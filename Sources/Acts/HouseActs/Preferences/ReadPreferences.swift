public import Access
public import Desk
import HouseRecords
public import RegisterCore

/// The own account with its settings as they stand now.
public struct ReadPreferences: Sendable {
  let register: Register

  public init(register: Register) {
    self.register = register
  }

  /// - Throws: `NotFound`, `AccessRefusal` for whoever has no account.
  public func callAsFunction(_ occasion: Occasion) async throws -> Account {
    guard let account = occasion.actor.account else { throw AccessRefusal(action: .readSettings) }
    return try await register.ask(occasion) { work in
      guard let found = try AccountTable(work).find(account) else { throw NotFound() }
      work.record(
        AuditEntry(
          .settingsRead, rule: "own-preferences", on: work.occasion, at: work.now, about: [.account(account)]))
      return found
    }
  }
}
