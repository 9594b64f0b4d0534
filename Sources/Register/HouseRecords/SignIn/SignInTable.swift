import Database
public import Desk
public import Foundation
@_spi(Tables) public import RegisterCore
import Vault

/// A signed-in browser as the server knows it: by the hash of its token.
public struct SignIn: Sendable, Hashable {
  public let id: SignInID
  public let account: AccountID
  public let createdAt: Date
  public let seenAt: Date
}

/// The signed-in browsers, and the failures that slow down whoever guesses.
public struct SignInTable {
  let work: Work

  public init(_ work: Work) {
    self.work = work
  }

  /// A sign-in that has not ended.
  public func find(tokenHash: [UInt8]) throws -> SignIn? {
    try work.first(
      """
      SELECT id, account_id, created_at, seen_at FROM sign_in
      WHERE token_hash = \(tokenHash) AND desk_id = \(work.desk.id) AND ended_at IS NULL
      """
    ).map { row in
      SignIn(
        id: try row.get("id"), account: try row.get("account_id"), createdAt: try row.get("created_at"),
        seenAt: try row.get("seen_at"))
    }
  }

  public func insert(tokenHash: [UInt8], account: AccountID) throws {
    try work.execute(
      """
      INSERT INTO sign_in (desk_id, account_id, token_hash, created_at, seen_at)
      VALUES (\(work.desk.id), \(account), \(tokenHash), \(work.now), \(work.now))
      """)
  }

  public func touch(_ id: SignInID) throws {
    try work.execute(
      "UPDATE sign_in SET seen_at = \(work.now) WHERE id = \(id) AND desk_id = \(work.desk.id)")
  }

  public func end(_ id: SignInID) throws {
    try work.execute(
      "UPDATE sign_in SET ended_at = \(work.now) WHERE id = \(id) AND desk_id = \(work.desk.id) AND ended_at IS NULL")
  }

  // MARK: Failures

  /// When tries under a subject failed since a moment, newest first. A subject is an account name with a network, or a
  /// network alone; only its keyed hash is stored.
  public func failures(of subject: String, since: Date) throws -> [Date] {
    try work.rows(
      """
      SELECT failed_at FROM sign_in_failure
      WHERE desk_id = \(work.desk.id) AND subject_hash = \(hash(subject)) AND failed_at >= \(since)
      ORDER BY failed_at DESC LIMIT 100
      """
    ).map { try $0.get("failed_at") }
  }

  public func recordFailure(of subject: String) throws {
    try work.execute(
      """
      INSERT INTO sign_in_failure (desk_id, subject_hash, failed_at)
      VALUES (\(work.desk.id), \(hash(subject)), \(work.now))
      """)
  }

  public func forgetFailures(of subject: String) throws {
    try work.execute(
      "DELETE FROM sign_in_failure WHERE desk_id = \(work.desk.id) AND subject_hash = \(hash(subject))")
  }

  /// Failures are kept for a day and no longer: they could tell from where somebody tried.
  public func forgetFailures(before: Date) throws {
    try work.execute(
      "DELETE FROM sign_in_failure WHERE desk_id = \(work.desk.id) AND failed_at < \(before)")
  }

  private func hash(_ subject: String) -> [UInt8] {
    work.tokenHash(subject, purpose: "sign-in-failure")
  }
}
