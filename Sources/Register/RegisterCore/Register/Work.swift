public import Access
import Database
public import Desk
public import Foundation
import Vault

/// One act or question in progress: the open transaction, the moment, the keys opened so far and the audit rows to come.
///
/// It lives inside the closure of `Register.act` or `Register.ask` and nowhere else. Acts see who acts, the moment and
/// the grants; the statements and seals are for the tables of the register alone (`@_spi(Tables)`).
public final class Work {
  public let occasion: Occasion
  /// The moment of the whole transaction.
  public let now: Date
  public let desk: DeskIdentity
  let transaction: any Transaction
  let register: Register
  var trail = Trail()
  /// The lines that the lists of this question could not read.
  public internal(set) var unreadable: [UnreadableLine] = []
  /// Groups that this transaction made: who may make one fills it.
  var madeGroups: Set<GroupID> = []
  private var contentKeys: [GroupID: ContentKey] = [:]

  init(_ transaction: any Transaction, of register: Register, on occasion: Occasion) {
    self.transaction = transaction
    self.register = register
    self.occasion = occasion
    desk = register.desk
    now = register.effects.now()
  }

  public var actor: Actor { occasion.actor }

  // MARK: Access

  /// Leave for an act that needs no record.
  public func require(_ action: Action) throws(AccessRefusal) -> Grant {
    try register.policy.grant(action, to: actor)
  }

  /// Leave for an act on one record. Who may not is told that there is no such record.
  public func require(_ action: Action, on facts: RecordFacts) throws -> Grant {
    do {
      return try register.policy.grant(action, to: actor, on: try related(facts, for: action), at: now)
    } catch is AccessRefusal {
      throw NotFound()
    }
  }

  /// Leave for a list of records.
  public func requireList(_ action: Action) throws(AccessRefusal) -> ListGrant {
    try register.policy.listGrant(action, to: actor, at: now)
  }

  /// Leave for one row of a list; `nil` for a row that does not belong in it.
  public func grant(_ list: ListGrant, on facts: RecordFacts) throws -> Grant? {
    do {
      return try list.grant(on: try related(facts, for: list.grant.action))
    } catch is AccessRefusal {
      return nil
    }
  }

  /// Whether an act on a record would be allowed, for showing or hiding its button; opens nothing.
  public func mayDo(_ action: Action, on facts: RecordFacts) throws -> Bool {
    try mayDo(action, on: facts, as: actor)
  }

  /// Whether it would be allowed to somebody else.
  public func mayDo(_ action: Action, on facts: RecordFacts, as actor: Actor) throws -> Bool {
    do {
      let related = try related(facts, for: action, to: actor)
      _ = try register.policy.grant(action, to: actor, on: related, at: now)
      return true
    } catch is AccessRefusal {
      return false
    }
  }

  /// The same facts with the relations asked that the rules of the act look at.
  private func related(
    _ facts: RecordFacts, for action: Action, to other: Actor? = nil
  ) throws -> RecordFacts {
    let wanted = register.policy.relations(for: action)
    guard !wanted.isEmpty else { return facts }
    var facts = facts
    facts.relations = try register.relations.held(
      of: wanted, on: facts.place.record, by: other ?? actor, at: now, transaction)
    return facts
  }

  // MARK: Audit

  /// Leaves an audit row under a grant. It names the record that the grant is for, and what the grant opened in a list.
  ///
  /// - Parameters:
  ///   - about: further records that it concerns.
  ///   - filters: the codes by which a list was narrowed; never what somebody typed.
  ///   - person: the account in whose name it was done, when that is not the actor's.
  public func record(
    _ event: AuditEvent, _ grant: Grant, about: [RecordKey] = [], filters: [String] = [],
    onBehalfOf person: AccountID? = nil
  ) {
    var entry = AuditEntry(event, grant, on: occasion, at: now)
    entry.about += about
    entry.filters = filters
    entry.onBehalfOf = person
    trail.add(entry)
  }

  /// Leaves an audit row that needs no grant, such as that of signing in.
  public func record(_ entry: AuditEntry) {
    trail.add(entry)
  }

  // MARK: Keys

  /// The key of a record group, opened once per transaction.
  func contentKey(of group: GroupID) throws -> ContentKey {
    if let key = contentKeys[group] { return key }
    let key = try ContentKeyTable(work: self).open(group)
    contentKeys[group] = key
    return key
  }

  func keep(_ key: ContentKey, of group: GroupID) {
    contentKeys[group] = key
  }

  func forget(keyOf group: GroupID) {
    contentKeys[group] = nil
  }
}
