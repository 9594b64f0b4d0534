public import Access
import Database
public import Desk
import Foundation
public import Vault

/// The register of one desk: the only way to its records.
///
/// Every act and every question goes through `act` or `ask`, which hold the three promises of the house: one
/// transaction, a grant before anything sealed is opened or written, and an audit row that is stored with the act or
/// before the answer. The store and the desk's key stay inside; a register is had from `Register.open` or
/// `Register.found`.
public struct Register: Sendable {
  public let desk: DeskIdentity
  public let policy: AccessPolicy
  public let effects: Effects
  /// Where a new crisis waits while the register can't be written; `nil` where nobody is served.
  public let spool: CrisisSpool?
  let store: any Store
  let key: DeskKey
  /// How the relations of the rules are asked.
  let relations: RelationQueries
  let auditWriter: AuditWriter
  /// Hears of each sealed value of which group and column it is (`note.session.report`), and nothing of what it says.
  private(set) var whenOpened: (@Sendable (GroupID, String) -> Void)?

  init(
    store: any Store, desk: DeskIdentity, key: DeskKey, policy: AccessPolicy, relations: RelationQueries,
    effects: Effects, spool: CrisisSpool?
  ) {
    self.store = store
    self.desk = desk
    self.key = key
    self.policy = policy
    self.relations = relations
    self.effects = effects
    self.spool = spool
    auditWriter = AuditWriter(store: store, key: key)
  }

  /// Does an act: everything in one transaction, its audit rows included.
  ///
  /// - Parameters:
  ///   - occasion: who acts, and from where.
  ///   - isRepeatable: whether the body gives its first result when it runs again (`Work.once`); then a commit of which
  ///     nobody knows whether it took place is simply tried again.
  ///   - body: reads, checks, writes; leaves at least one audit row through `Work.record`. It may run more than once.
  /// - Throws: `AccessRefusal`, `NotFound`, `StaleVersion`, refusals of the domain, `StoreFault`, `VaultFault`;
  ///   `RegisterFault.unaudited` when the body left no row, `.outsideGrant` when it went beyond a grant.
  public func act<T: Sendable>(
    _ occasion: Occasion, isRepeatable: Bool = false, _ body: @escaping @Sendable (Work) throws -> T
  ) async throws -> T {
    try await Retry.transient(isRepeatable ? [.unknownCommit] : []) {
      try await store.write { transaction in
        let work = Work(transaction, of: self, on: occasion)
        let result = try body(work)
        for entry in try work.trail.complete() { try AuditRow(entry, effects).insert(in: transaction, key: key) }
        return result
      }
    }
  }

  /// Answers a question: one snapshot; the answer is given only after its audit rows are stored.
  ///
  /// - Throws: as `act`.
  public func ask<T: Sendable>(
    _ occasion: Occasion, _ body: @escaping @Sendable (Work) throws -> T
  ) async throws -> T {
    let (answer, trail) = try await store.read { transaction in
      let work = Work(transaction, of: self, on: occasion)
      let answer = try body(work)
      return (answer, try work.trail.complete())
    }
    try await Retry.transient { try await auditWriter.write(trail.map { AuditRow($0, effects) }) }
    return answer
  }

  /// Looks up what has to be known before there is an actor: credentials, sign-ins, the state of the house.
  ///
  /// No grant can be had for a record of a client here, so nothing about one can be opened and no row is left.
  public func prepare<T: Sendable>(_ body: @escaping @Sendable (Work) throws -> T) async throws -> T {
    try await store.read { transaction in
      let work = Work(transaction, of: self, on: .house(at: desk.id))
      let result = try body(work)
      guard work.trail.isSilent else { throw RegisterFault.unaudited }
      return result
    }
  }

  /// Notes what is about no client: a sign of life of a sign-in or a process, or a figure that was counted. The one
  /// write that leaves no audit row; it can open nothing.
  @discardableResult
  public func touch<T: Sendable>(_ body: @escaping @Sendable (Work) throws -> T) async throws -> T {
    try await Retry.transient {
      try await store.write { transaction in
        let work = Work(transaction, of: self, on: .house(at: desk.id))
        let result = try body(work)
        guard work.trail.isSilent else { throw RegisterFault.unaudited }
        return result
      }
    }
  }

  /// The same register, heard by a test that counts what is opened.
  @_spi(Testing)
  public func watched(_ whenOpened: @escaping @Sendable (GroupID, String) -> Void) -> Register {
    var watched = self
    watched.whenOpened = whenOpened
    return watched
  }

  /// Hashes and checks the passwords of this desk; the pepper comes from its key.
  public func passwordHasher(cost: ScryptCost) -> PasswordHasher {
    PasswordHasher(cost: cost, pepper: key.passwordPepper)
  }
}
