public import Access
public import Desk
import HouseRecords
public import RegisterCore

/// What somebody sets for themselves: language, whether single keys are shortcuts, and when the screen blurs during a
/// conversation.
public struct SetPreferences: Sendable {
  let register: Register

  public init(register: Register) {
    self.register = register
  }

  /// - Parameters:
  ///   - talkBlurMinutes: one of `Account.talkBlurChoices`; `nil` is by key only.
  ///   - seen: the version that the page was made from.
  /// - Throws: `StaleVersion` when they were set elsewhere since.
  public func callAsFunction(
    language: Language, hasShortcuts: Bool, talkBlurMinutes: Int?, seen: Int64, _ occasion: Occasion
  ) async throws {
    guard let account = occasion.actor.account else { throw AccessRefusal(action: .readSettings) }
    try await register.act(occasion) { work in
      try AccountTable(work).setPreferences(
        language: language, hasShortcuts: hasShortcuts, talkBlurMinutes: talkBlurMinutes, of: account, seen: seen)
      work.record(
        AuditEntry(
          .accountChanged, rule: "own-preferences", on: work.occasion, at: work.now, about: [.account(account)]))
    }
  }
}
