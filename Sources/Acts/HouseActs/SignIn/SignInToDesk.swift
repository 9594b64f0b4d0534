import Access
public import Desk
import Foundation
import HouseRecords
public import RegisterCore
public import Vault

/// Signs somebody in with account name and password.
///
/// Failures are counted per account name and network together, so that somebody who guesses elsewhere locks nobody out.
/// An account name that doesn't exist costs the same work and gives the same answer.
public struct SignInToDesk: Sendable {
  /// Why no sign-in was made.
  public enum Refusal: Error, Sendable, Hashable {
    /// Account name and password don't belong together, or the account may not sign in.
    case wrong
    /// Too many failures: try again after so many seconds.
    case wait(seconds: Int)
  }

  let register: Register
  let hasher: PasswordHasher

  public init(register: Register, hasher: PasswordHasher) {
    self.register = register
    self.hasher = hasher
  }

  /// - Parameters:
  ///   - network: where the request came from; only its keyed hash together with the name is kept, for a day.
  /// - Returns: the token for the cookie, and the account.
  public func callAsFunction(
    login: String, password: String, network: String, requestID: String
  ) async throws -> (token: SessionToken, account: Account) {
    let subject = "\(login.lowercased())|\(network)"
    let occasion = Occasion(actor: .system(at: register.desk.id), site: .workspace, requestID: requestID)
    let (known, wait) = try await look(up: login, subject: subject)
    guard wait <= 0 else { throw Refusal.wait(seconds: Int(wait.rounded(.up))) }
    let matches = try await hasher.verify(password, against: known?.passwordHash)
    guard let known, matches, known.account.canSignIn else {
      try await recordFailure(subject, account: known?.account, occasion)
      throw Refusal.wrong
    }
    let stored = known.passwordHash ?? ""
    let newHash = hasher.needsRehash(stored) ? try await hasher.hash(password) : nil
    let token = SessionToken.generate()
    let actor = known.account.actor(at: register.desk.id)
    try await register.act(Occasion(actor: actor, site: .workspace, requestID: requestID)) { work in
      let table = SignInTable(work)
      try table.insert(tokenHash: token.storedHash, account: known.account.id)
      try table.forgetFailures(of: subject)
      try table.forgetFailures(before: work.now.addingTimeInterval(-86_400))
      if let newHash { try AccountTable(work).setPasswordHash(newHash, of: known.account.id) }
      work.record(AuditEntry(.signedIn, rule: "sign-in", on: work.occasion, at: work.now))
    }
    return (token, known.account)
  }

  private func look(
    up login: String, subject: String
  ) async throws -> (known: (account: Account, passwordHash: String?)?, wait: TimeInterval) {
    try await register.prepare { work in
      let failures = try SignInTable(work).failures(
        of: subject, since: work.now.addingTimeInterval(-SignInPolicy.window))
      return (try AccountTable(work).credentials(forLogin: login), SignInPolicy.wait(after: failures, now: work.now))
    }
  }

  private func recordFailure(_ subject: String, account: Account?, _ occasion: Occasion) async throws {
    try await register.act(occasion) { work in
      try SignInTable(work).recordFailure(of: subject)
      work.record(
        AuditEntry(
          .signInFailed, rule: "sign-in", on: work.occasion, at: work.now, outcome: .minorFailure,
          about: account.map { [.account($0.id)] } ?? []))
    }
  }
}
