public import Desk
import Foundation
import HouseRecords
import RegisterCore
public import Vault

/// Who a token belongs to.
public struct ResumedSignIn: Sendable {
  public let account: Account
  /// What waits for them, where that was asked for and they help clients.
  public let waiting: WaitingCounts?
}

/// Finds out who a browser is from the token in its cookie.
public struct ResumeSignIn: Sendable {
  let register: Register
  let subjects: any DeskSubjects

  /// The account behind a token; `nil` when it is unknown, ended, idle too long, or the account was disabled.
  ///
  /// - Parameter isCounting: whether to count in the same look what waits for the account, as every page shows it.
  public func callAsFunction(_ token: SessionToken, isCounting: Bool = false) async throws -> ResumedSignIn? {
    let found = try await register.prepare { work -> (resumed: ResumedSignIn, signIn: SignIn, isStale: Bool)? in
      guard let signIn = try SignInTable(work).find(tokenHash: token.storedHash) else { return nil }
      guard let account = try AccountTable(work).find(signIn.account), account.canSignIn else { return nil }
      guard work.now.timeIntervalSince(signIn.seenAt) < SignInPolicy.idle else { return nil }
      guard work.now.timeIntervalSince(signIn.createdAt) < SignInPolicy.longest else { return nil }
      let waiting = isCounting && account.role.helps ? try subjects.waiting(for: account, in: work) : nil
      let isStale = work.now.timeIntervalSince(signIn.seenAt) >= SignInPolicy.touchEvery
      return (ResumedSignIn(account: account, waiting: waiting), signIn, isStale)
    }
    guard let found else { return nil }
    if found.isStale { try await register.touch { try SignInTable($0).touch(found.signIn.id) } }
    return found.resumed
  }
}
