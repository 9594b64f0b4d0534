/// Leave to do one act, made by the access policy alone.
///
/// Whoever opens or writes sealed content must show one, and the audit row is written from it.
public struct Grant: Sendable, Hashable {
  public let actor: Actor
  public let action: Action
  /// The rule that allowed it.
  public let rule: String
  public let purpose: Purpose

  init(actor: Actor, action: Action, rule: AccessRule) {
    self.actor = actor
    self.action = action
    self.rule = rule.id
    purpose = rule.purpose
  }
}

/// Leave to list, count, search or export the records that at least one of its clauses admits, and no others.
public struct ListGrant: Sendable, Hashable {
  public let grant: Grant
  public let clauses: [AccessClause]

  /// Whether a record belongs in the list: the same answer that the compiled clauses give in the database.
  public func admits(_ facts: RecordFacts) -> Bool {
    clauses.contains { $0.admits(facts) }
  }
}

/// The act is not allowed; from outside it can't be told from a record that doesn't exist.
public struct AccessRefusal: Error, Sendable, Hashable {
  public let action: Action

  public init(action: Action) {
    self.action = action
  }
}
