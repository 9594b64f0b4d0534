public import Access
import Database
public import Desk
public import Foundation
import Vault

/// One row of the audit trail before it is stored: that something was done, by whom and under which rule; never what was said.
public struct AuditEntry: Sendable, Hashable {
  /// How it ended (NEN 7513, FHIR AuditEvent outcome).
  public enum Outcome: Int, Sendable, Hashable {
    case success = 0
    case minorFailure = 4
  }

  public let recordedAt: Date
  public let event: AuditEvent
  public let outcome: Outcome
  public let occasion: Occasion
  public let purpose: Purpose
  public let rule: String
  /// The actor's role for which the rule holds.
  public let roles: Set<Role>
  public var onBehalfOf: AccountID?
  /// The records that it is about, that of its grant first.
  public var about: [RecordKey]
  /// The records of a list that were opened; filled by the register.
  var opened: [RecordKey] = []
  /// The codes by which a list was narrowed; never what somebody typed.
  public var filters: [String] = []
  /// What the grant was for.
  let action: Action?
  /// Whether the grant was for one record, and not for a list or none.
  let isOfRecord: Bool

  init(_ event: AuditEvent, _ grant: Grant, on occasion: Occasion, at recordedAt: Date) {
    self.event = event
    outcome = .success
    self.occasion = occasion
    self.recordedAt = recordedAt
    purpose = grant.purpose
    rule = grant.rule
    roles = [grant.role]
    about = grant.place.map { [$0.record] } ?? []
    action = grant.action
    isOfRecord = grant.place != nil
  }

  /// For acts that come before any grant, such as signing in.
  public init(
    _ event: AuditEvent, rule: String, on occasion: Occasion, at recordedAt: Date, outcome: Outcome = .success,
    about: [RecordKey] = []
  ) {
    self.event = event
    self.outcome = outcome
    self.occasion = occasion
    self.recordedAt = recordedAt
    purpose = .operation
    self.rule = rule
    roles = occasion.actor.roles
    self.about = about
    action = nil
    isOfRecord = false
  }

  func names(_ record: RecordKey) -> Bool { about.contains(record) || opened.contains(record) }
}
