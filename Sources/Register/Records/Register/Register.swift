public import Database
public import Desk
import Foundation
public import Vault

/// The register of one desk: the only way to its records.
///
/// Every act and every question goes through `act` or `ask`, which hold the three promises of the house: one
/// transaction, a grant before anything sealed is opened or written, and an audit row that is stored with the act or
/// before the answer.
public struct Register: Sendable {
  public let store: any Store
  public let desk: DeskIdentity
  public let key: DeskKey
  public let policy: AccessPolicy
  public let effects: Effects
  /// Where a new crisis waits while the register can't be written; `nil` where nobody is served.
  public let spool: CrisisSpool?
  let auditWriter: AuditWriter
  /// Hears what is opened, and nothing of what it says: for tests that count it.
  package var whenOpened: (@Sendable (_ group: Int64, SealedColumn) -> Void)?

  public init(
    store: any Store, desk: DeskIdentity, key: DeskKey, policy: AccessPolicy = .standard, effects: Effects = .live,
    spool: CrisisSpool? = nil
  ) {
    self.store = store
    self.desk = desk
    self.key = key
    self.policy = policy
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
  ///   `RegisterFault.unaudited` when the body left no row.
  public func act<T: Sendable>(
    _ occasion: Occasion, isRepeatable: Bool = false, _ body: @escaping @Sendable (Work) throws -> T
  ) async throws -> T {
    try await Retry.transient(isRepeatable ? [.unknownCommit] : []) {
      try await store.write { transaction in
        let work = Work(transaction, of: self, on: occasion)
        let result = try body(work)
        guard !work.trail.isEmpty else { throw RegisterFault.unaudited }
        for entry in work.trail { try AuditRow(entry).insert(in: transaction, key: key) }
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
      guard !work.trail.isEmpty else { throw RegisterFault.unaudited }
      return (answer, work.trail)
    }
    try await Retry.transient { try await auditWriter.write(trail.map { AuditRow($0) }) }
    return answer
  }

  /// Looks up what has to be known before there is an actor: credentials, sign-ins, the state of the house.
  ///
  /// No grant can be had for a record of a client here, so nothing about one can be opened and no row is left.
  public func prepare<T: Sendable>(_ body: @escaping @Sendable (Work) throws -> T) async throws -> T {
    try await store.read { transaction in try body(Work(transaction, of: self, on: .house(at: desk.id))) }
  }

  /// Notes a sign of life: of a sign-in, or of the process that does a job. The one write that leaves no audit row.
  @discardableResult
  public func touch<T: Sendable>(_ body: @escaping @Sendable (Work) throws -> T) async throws -> T {
    try await Retry.transient {
      try await store.write { transaction in try body(Work(transaction, of: self, on: .house(at: desk.id))) }
    }
  }
}

/// Does work again that a store gave back without a trace, such as two transactions in each other's way.
enum Retry {
  static let attempts = 5

  /// The same form arrived twice at once; the second time round, `Work.once` finds the first one's result.
  static let lostRace = StoreFault.uniqueViolation(constraint: "idempotency_pkey")

  static func transient<T>(_ others: Set<StoreFault> = [], _ body: () async throws -> T) async throws -> T {
    for attempt in 1..<attempts {
      do {
        return try await body()
      } catch let fault as StoreFault where fault.isTransient || fault == lostRace || others.contains(fault) {
        try await Task.sleep(for: .milliseconds(5 << attempt))
      }
    }
    return try await body()
  }
}
