public import Access
public import Desk
import HouseRecords
public import RegisterCore

/// What somebody sets for themselves: language, and whether single keys are shortcuts.
public struct SetPreferences: Sendable {
  let register: Register

  public init(register: Register) {
    self.register = register
  }

  public func callAsFunction(language: Language, hasShortcuts: Bool, _ occasion: Occasion) async throws {
    guard let account = occasion.actor.account else { throw AccessRefusal(action: .readSettings) }
    try await register.act(occasion) { work in
      try AccountTable(work).setPreferences(language: language, hasShortcuts: hasShortcuts, of: account)
      work.record(
        AuditEntry(
          .accountChanged, rule: "own-preferences", on: work.occasion, at: work.now, about: [.account(account)]))
    }
  }
}
