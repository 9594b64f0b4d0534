public import Foundation

/// The table of rules, and the only maker of grants.
public struct AccessPolicy: Sendable {
  public let rules: [AccessRule]

  public init(rules: [AccessRule]) {
    self.rules = rules
  }

  /// Leave for an act that needs no record, such as taking a call or reading figures.
  public func grant(_ action: Action, to actor: Actor) throws(AccessRefusal) -> Grant {
    let rule = rules.first { rule in
      rule.relation == .none && rule.roles.contains(actor.role) && rule.actions.contains(action)
    }
    guard let rule else { throw AccessRefusal(action: action) }
    return Grant(actor: actor, action: action, rule: rule)
  }

  /// Leave for an act on one record; the first rule that admits it is named in the grant.
  public func grant(
    _ action: Action, to actor: Actor, on facts: RecordFacts, at now: Date
  ) throws(AccessRefusal) -> Grant {
    guard let clause = clauses(action, for: actor, at: now).first(where: { $0.admits(facts) }) else {
      throw AccessRefusal(action: action)
    }
    return Grant(actor: actor, action: action, rule: clause.rule)
  }

  /// Leave for a list: every clause that could admit a record to this actor, in the order of the table.
  public func listGrant(_ action: Action, to actor: Actor, at now: Date) throws(AccessRefusal) -> ListGrant {
    let clauses = clauses(action, for: actor, at: now)
    guard let first = clauses.first else { throw AccessRefusal(action: action) }
    return ListGrant(grant: Grant(actor: actor, action: action, rule: first.rule), clauses: clauses)
  }

  private func clauses(_ action: Action, for actor: Actor, at now: Date) -> [AccessClause] {
    rules.lazy.filter { $0.actions.contains(action) }.compactMap { AccessClause($0, actor: actor, now: now) }
  }
}
