public import Desk

/// Leave to do one act, made by the access policy alone: the key to one record, or to none.
///
/// Whoever opens or writes sealed content must show one; it opens what lies behind its own record's lock and nothing
/// else, and the audit row is written from it.
public struct Grant: Sendable, Hashable {
  public let actor: Actor
  public let action: Action
  /// The rule that allowed it.
  public let rule: String
  /// The actor's role for which the rule holds.
  public let role: Role
  public let purpose: Purpose
  /// The record that it is for; `nil` for an act that needs none, which then opens nothing.
  public let place: RecordPlace?
  /// Whether it is that of a row of a list.
  public let isOfList: Bool

  init(actor: Actor, action: Action, rule: AccessRule, role: Role, place: RecordPlace?, isOfList: Bool = false) {
    self.actor = actor
    self.action = action
    self.rule = rule.id
    self.role = role
    purpose = rule.purpose
    self.place = place
    self.isOfList = isOfList
  }
}

/// The act is not allowed; from outside it can't be told from a record that doesn't exist.
public struct AccessRefusal: Error, Sendable, Hashable {
  public let action: Action

  public init(action: Action) {
    self.action = action
  }
}
