/// What ties an actor to a record.
public enum Relation: String, Sendable, Hashable, CaseIterable {
  /// The act needs no record, such as taking a new call.
  case none
  /// The actor carries it.
  case owner
  /// The actor entered it.
  case author
  /// It belongs to the actor's team.
  case team
  /// It belongs to the actor's team and nobody carries it yet.
  case unassigned
  /// It belongs to the actor's desk.
  case desk
}

/// One rule of the table: these roles may do these acts with records that stand in this relation, in these states,
/// and for so long.
public struct AccessRule: Sendable, Hashable {
  /// Named in every audit row that the rule allowed.
  public let id: String
  public let roles: Set<Role>
  public let actions: Set<Action>
  public let relation: Relation
  public let states: Set<RecordState>
  /// Days of 24 hours after the record was settled; `nil` for as long as it exists.
  public let days: Int?
  public let purpose: Purpose

  public init(
    id: String, roles: Set<Role>, actions: Set<Action>, relation: Relation,
    states: Set<RecordState> = Set(RecordState.allCases), days: Int? = nil, purpose: Purpose
  ) {
    self.id = id
    self.roles = roles
    self.actions = actions
    self.relation = relation
    self.states = states
    self.days = days
    self.purpose = purpose
  }
}
