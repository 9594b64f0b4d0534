public import Desk

/// What ties an actor to a record.
public enum Relation: Sendable, Hashable {
  /// The act needs no record, such as taking a new call.
  case none
  /// The actor carries it.
  case owner
  /// The actor entered it.
  case author
  /// It belongs to a team of the actor.
  case team
  /// It belongs to a team of the actor and nobody carries it yet.
  case unassigned
  /// It belongs to the team whose shift the actor is on.
  case shift
  /// It belongs to the actor's desk.
  case desk
  /// The register keeps that the actor stands in this relation to it.
  case kept(KeptRelation)
}

/// One rule of the table: these roles may, or may not, do these acts with records that stand in this relation, in these
/// states, and for so long.
public struct AccessRule: Sendable, Hashable {
  /// What a rule does where it holds.
  public enum Effect: Sendable, Hashable {
    case allow
    /// Refuses, whatever other rules allow.
    case deny
  }

  /// Named in every audit row that the rule allowed.
  public let id: String
  public let effect: Effect
  public let roles: Set<Role>
  public let actions: Set<Action>
  public let relation: Relation
  public let states: Set<RecordState>
  /// Days of 24 hours after the record was settled; `nil` for as long as it exists.
  public let days: Int?
  public let purpose: Purpose

  /// A rule that allows.
  public init(
    id: String, roles: Set<Role>, actions: Set<Action>, relation: Relation,
    states: Set<RecordState> = Set(RecordState.allCases), days: Int? = nil, purpose: Purpose
  ) {
    self.init(
      id: id, effect: .allow, roles: roles, actions: actions, relation: relation, states: states, days: days,
      purpose: purpose)
  }

  /// A rule that refuses, such as a wall between a worker and a dossier.
  public static func deny(
    id: String, roles: Set<Role>, actions: Set<Action>, relation: Relation,
    states: Set<RecordState> = Set(RecordState.allCases), purpose: Purpose
  ) -> AccessRule {
    AccessRule(
      id: id, effect: .deny, roles: roles, actions: actions, relation: relation, states: states, days: nil,
      purpose: purpose)
  }

  private init(
    id: String, effect: Effect, roles: Set<Role>, actions: Set<Action>, relation: Relation, states: Set<RecordState>,
    days: Int?, purpose: Purpose
  ) {
    self.id = id
    self.effect = effect
    self.roles = roles
    self.actions = actions
    self.relation = relation
    self.states = states
    self.days = days
    self.purpose = purpose
  }
}
