public import Database
public import Desk
public import Foundation
import Vault

/// One act or question in progress: the open transaction, the moment, the keys opened so far and the audit rows to come.
///
/// It lives inside the closure of `Register.act` or `Register.ask` and nowhere else.
public final class Work {
  public let transaction: any Transaction
  public let occasion: Occasion
  /// The moment of the whole transaction.
  public let now: Date
  public let desk: DeskIdentity
  let register: Register
  private(set) var trail: [AuditEntry] = []
  private var contentKeys: [Int64: ContentKey] = [:]

  init(_ transaction: any Transaction, of register: Register, on occasion: Occasion) {
    self.transaction = transaction
    self.register = register
    self.occasion = occasion
    desk = register.desk
    now = register.effects.now()
  }

  public var actor: Actor { occasion.actor }

  /// A new name for a record.
  public func newPublicID() -> PublicID { register.effects.newPublicID() }

  // MARK: Access

  /// Leave for an act that needs no record.
  public func require(_ action: Action) throws(AccessRefusal) -> Grant {
    try register.policy.grant(action, to: actor)
  }

  /// Leave for an act on one record. Who may not is told that there is no such record.
  public func require(_ action: Action, on facts: RecordFacts) throws(NotFound) -> Grant {
    do {
      return try register.policy.grant(action, to: actor, on: facts, at: now)
    } catch {
      throw NotFound()
    }
  }

  /// Leave for a list of records.
  public func requireList(_ action: Action) throws(AccessRefusal) -> ListGrant {
    try register.policy.listGrant(action, to: actor, at: now)
  }

  /// Whether an act on a record would be allowed, for showing or hiding its button; opens nothing.
  public func mayDo(_ action: Action, on facts: RecordFacts) -> Bool {
    do throws(AccessRefusal) {
      _ = try register.policy.grant(action, to: actor, on: facts, at: now)
      return true
    } catch {
      return false
    }
  }

  // MARK: Audit

  /// Leaves an audit row under a grant.
  public func record(_ event: AuditEvent, _ grant: Grant, _ details: (inout AuditEntry) -> Void = { _ in }) {
    var entry = AuditEntry(event, grant, on: occasion, at: now)
    details(&entry)
    trail.append(entry)
  }

  /// Leaves an audit row that needs no grant, such as that of signing in.
  public func record(_ entry: AuditEntry) {
    trail.append(entry)
  }

  // MARK: Keys

  /// A new record group with a key of its own, such as `dossier`.
  public func newGroup(_ kind: GroupKind, _ grant: Grant) throws -> Int64 {
    try ContentKeyTable(work: self).create(kind)
  }

  /// The key of a record group, opened once per transaction.
  func contentKey(of group: Int64) throws -> ContentKey {
    if let key = contentKeys[group] { return key }
    let key = try ContentKeyTable(work: self).open(group)
    contentKeys[group] = key
    return key
  }

  func keep(_ key: ContentKey, of group: Int64) {
    contentKeys[group] = key
  }

  func forget(keyOf group: Int64) {
    contentKeys[group] = nil
  }

  /// What is found by a keyed hash at this desk.
  var deskKey: DeskKey { register.key }
}
