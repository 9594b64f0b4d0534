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
    case seriousFailure = 8
    case majorFailure = 12
  }

  public let recordedAt: Date
  public let event: AuditEvent
  public let outcome: Outcome
  public let occasion: Occasion
  public let purpose: Purpose
  public let rule: String
  public var onBehalfOf: AccountID?
  public var dossier: DossierID?
  public var contact: ContactID?
  /// What the ids number, such as `dossier`.
  public var objectKind: String?
  /// The records whose sealed fields were opened.
  public var objects: [Int64] = []
  /// The codes by which a list was narrowed; never what somebody typed.
  public var filters: [String] = []

  public init(
    _ event: AuditEvent, _ grant: Grant, on occasion: Occasion, at recordedAt: Date, outcome: Outcome = .success
  ) {
    self.event = event
    self.outcome = outcome
    self.occasion = occasion
    self.recordedAt = recordedAt
    purpose = grant.purpose
    rule = grant.rule
  }

  /// For acts that come before any grant, such as signing in.
  public init(
    _ event: AuditEvent, rule: String, on occasion: Occasion, at recordedAt: Date, outcome: Outcome = .success
  ) {
    self.event = event
    self.outcome = outcome
    self.occasion = occasion
    self.recordedAt = recordedAt
    purpose = .operation
    self.rule = rule
  }
}
