public import Foundation

/// A rule made ready for one actor at one moment: the single form that is both evaluated in memory and compiled to SQL.
public struct AccessClause: Sendable, Hashable {
  /// A field of the record that must hold the given number; `nil` as number means that the field is empty.
  public enum Tie: Sendable, Hashable {
    case owner(AccountID)
    case author(AccountID)
    case team(TeamID)
    case noOwner
  }

  public let rule: AccessRule
  public let desk: DeskID
  public let ties: [Tie]
  /// The earliest moment of settling that is still admitted.
  public let settledFrom: Date?

  /// `nil` when the rule can't apply to this actor, whatever the record.
  init?(_ rule: AccessRule, actor: Actor, now: Date) {
    guard rule.roles.contains(actor.role), let ties = Self.ties(rule.relation, actor) else { return nil }
    self.rule = rule
    self.ties = ties
    desk = actor.desk
    settledFrom = rule.days.map { now.addingTimeInterval(-Double($0) * 86_400) }
  }

  /// Whether the clause admits a record.
  public func admits(_ facts: RecordFacts) -> Bool {
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
    }
  }

  private static func ties(_ relation: Relation, _ actor: Actor) -> [Tie]? {
    switch relation {
    case .none: nil
    case .desk: []
    case .owner: actor.account.map { [.owner($0)] }
    case .author: actor.account.map { [.author($0)] }
    case .team: actor.team.map { [.team($0)] }
    case .unassigned: actor.team.map { [.team($0), .noOwner] }
    }
  }
}
