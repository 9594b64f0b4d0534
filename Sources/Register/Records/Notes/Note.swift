public import Desk
public import Foundation

/// The record that a text belongs to.
public struct NoteSubject: Sendable, Hashable {
  public let kind: String
  public let id: Int64

  public static func contact(_ id: ContactID) -> Self { Self(kind: "contact", id: id.number) }
  public static func crisis(_ id: CrisisID) -> Self { Self(kind: "crisis", id: id.number) }
  public static func dossier(_ id: DossierID) -> Self { Self(kind: "dossier", id: id.number) }
  public static func registration(_ id: RegistrationID) -> Self { Self(kind: "registration", id: id.number) }
  public static func trajectory(_ id: TrajectoryID) -> Self { Self(kind: "trajectory", id: id.number) }
  public static func session(_ id: SessionID) -> Self { Self(kind: "session", id: id.number) }
  public static func goal(_ id: GoalID) -> Self { Self(kind: "goal", id: id.number) }
  public static func referral(_ id: ReferralID) -> Self { Self(kind: "referral", id: id.number) }

  init(kind: String, id: Int64) {
    self.kind = kind
    self.id = id
  }
}

/// One version of a text. A correction is a new version; the older ones stay.
public struct Note: Sendable, Hashable {
  public let subject: NoteSubject
  /// What the text is within its record, such as `report`.
  public let field: String
  /// From 1.
  public let version: Int64
  public let author: AccountID?
  public let writtenAt: Date
  public let text: String
}
