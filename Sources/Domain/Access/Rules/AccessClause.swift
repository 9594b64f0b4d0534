public import Desk
public import Foundation

/// A rule made ready for one actor at one moment: the single form that is both evaluated in memory and compiled to SQL.
public struct AccessClause: Sendable, Hashable {
  /// What must hold of the record.
  public enum Tie: Sendable, Hashable {
    case owner(AccountID)
    case author(AccountID)
    case team(TeamID)
    case noOwner
    /// A relation that the register keeps elsewhere.
    case kept(KeptRelation)
  }

  public let rule: AccessRule
  /// The actor's role for which the rule holds.
  public let role: Role
  public let desk: DeskID
  public let ties: [Tie]
  /// The earliest moment of settling that is still admitted.
  public let settledFrom: Date?

  /// The clauses of a rule: none when it can't apply to this actor, whatever the record, and one for each team that it
  /// could be by. Each asks for one team, so that a list of each has an index of its own.
  static func clauses(of rule: AccessRule, for actor: Actor, at now: Date) -> [AccessClause] {
    guard let role = rule.roles.intersection(actor.roles).min(by: { $0.rawValue < $1.rawValue }) else { return [] }
    let settledFrom = rule.days.map { now.addingTimeInterval(-Double($0) * 86_400) }
    return ties(rule.relation, actor).map { ties in
      AccessClause(rule: rule, role: role, desk: actor.desk, ties: ties, settledFrom: settledFrom)
    }
  }

  /// Whether the clause holds for a record whose relations were asked.
  public func holds(for facts: RecordFacts) -> Bool {
    facts.desk == desk && rule.states.contains(facts.state)
      && (settledFrom.map { facts.settledAt >= $0 } ?? true)
      && ties.allSatisfy { Self.holds($0, for: facts) }
  }

  private static func holds(_ tie: Tie, for facts: RecordFacts) -> Bool {
    switch tie {
    case .owner(let account): facts.owner == account
    case .author(let account): facts.enteredBy == account
    case .team(let team): facts.team == team
    case .noOwner: facts.owner == nil
    case .kept(let relation): facts.relations.contains(relation)
    }
  }

  private static func ties(_ relation: Relation, _ actor: Actor) -> [[Tie]] {
    switch relation {
    case .none: []
    case .desk: [[]]
    case .owner: actor.account.map { [[.owner($0)]] } ?? []
    case .author: actor.account.map { [[.author($0)]] } ?? []
    case .team: actor.teams.sorted().map { [.team($0)] }
    case .unassigned: actor.teams.sorted().map { [.team($0), .noOwner] }
    case .shift: actor.shift.map { [[.team($0.team)]] } ?? []
    case .kept(let kept): [[.kept(kept)]]
    }
  }
}
