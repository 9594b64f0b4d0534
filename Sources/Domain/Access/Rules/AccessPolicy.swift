import Desk
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
      rule.relation == .none && rule.effect == .allow && !rule.roles.isDisjoint(with: actor.roles)
        && rule.actions.contains(action)
    }
    let role = rule?.roles.intersection(actor.roles).min { $0.rawValue < $1.rawValue }
    guard let rule, let role else { throw AccessRefusal(action: action) }
    return Grant(actor: actor, action: action, rule: rule, role: role, place: nil)
  }

  /// Leave for an act on one record; the first rule that allows it is named in the grant.
  ///
  /// - Parameter facts: with the `relations(for:)` of the action asked.
  public func grant(
    _ action: Action, to actor: Actor, on facts: RecordFacts, at now: Date
  ) throws(AccessRefusal) -> Grant {
    try listGrant(action, to: actor, at: now).grant(on: facts, isOfList: false)
  }

  /// Leave for a list: every clause that could allow or refuse a record to this actor, in the order of the table.
  public func listGrant(_ action: Action, to actor: Actor, at now: Date) throws(AccessRefusal) -> ListGrant {
    let clauses = rules.lazy.filter { $0.actions.contains(action) }
      .flatMap { AccessClause.clauses(of: $0, for: actor, at: now) }
    let allowing = clauses.filter { $0.rule.effect == .allow }
    guard let first = allowing.first else { throw AccessRefusal(action: action) }
    return ListGrant(
      grant: Grant(actor: actor, action: action, rule: first.rule, role: first.role, place: nil),
      allowing: Array(allowing), denying: Array(clauses.filter { $0.rule.effect == .deny }))
  }

  /// The relations that must be asked before the rules of an act can judge a record.
  public func relations(for action: Action) -> Set<KeptRelation> {
    rules.reduce(into: []) { found, rule in
      if rule.actions.contains(action), case .kept(let relation) = rule.relation { found.insert(relation) }
    }
  }
}
