public import Desk
import Foundation
public import Records
public import Vault

/// Finds out who a browser is from the token in its cookie.
public struct ResumeSignIn: Sendable {
  let register: Register

  public init(register: Register) {
    self.register = register
  }

  /// The account behind a token; `nil` when it is unknown, ended, idle too long, or the account was disabled.
  public func callAsFunction(_ token: SessionToken) async throws -> Account? {
    let found = try await register.prepare { work -> (SignIn, Account, Date)? in
      guard let signIn = try SignInTable(work).find(tokenHash: token.storedHash) else { return nil }
      guard let account = try AccountTable(work).find(signIn.account), account.canSignIn else { return nil }
      return (signIn, account, work.now)
    }
    guard let (signIn, account, now) = found else { return nil }
    guard now.timeIntervalSince(signIn.seenAt) < SignInPolicy.idle else { return nil }
    guard now.timeIntervalSince(signIn.createdAt) < SignInPolicy.longest else { return nil }
    if now.timeIntervalSince(signIn.seenAt) >= SignInPolicy.touchEvery {
      try await register.touch { try SignInTable($0).touch(signIn.id) }
    }
    return account
  }
}

/// Ends the sign-in of a token.
public struct SignOut: Sendable {
  let register: Register

  public init(register: Register) {
    self.register = register
  }

  public func callAsFunction(_ token: SessionToken, _ occasion: Occasion) async throws {
    try await register.act(occasion) { work in
      let table = SignInTable(work)
      if let signIn = try table.find(tokenHash: token.storedHash) { try table.end(signIn.id) }
      work.record(AuditEntry(.signedOut, rule: "sign-in", on: work.occasion, at: work.now))
    }
  }
}
