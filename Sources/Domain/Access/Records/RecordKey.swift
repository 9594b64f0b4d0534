public import Desk

/// The kinds of records that have a number of their own: what a grant can be for, and what the audit trail names.
public enum RecordKind: String, Sendable, Hashable, CaseIterable {
  case account
  case clientLink = "client-link"
  case consultation
  case contact
  case crisis
  case dossier
  case evaluation
  case goal
  case job
  case referral
  case referralToMake = "referral-to-make"
  case registration
  case screening
  case session
  case signal
  /// What somebody decided on a signal in one round.
  case ruling = "signal-ruling"
  case survey
  case task
  case trajectory
}

/// One record of the register, of whatever kind.
public struct RecordKey: Sendable, Hashable {
  public let kind: RecordKind
  public let number: Int64

  public init(_ kind: RecordKind, _ number: Int64) {
    self.kind = kind
    self.number = number
  }

  public static func account(_ id: AccountID) -> Self { Self(.account, id.number) }
  public static func clientLink(_ id: ClientLinkID) -> Self { Self(.clientLink, id.number) }
  public static func consultation(_ id: ConsultationID) -> Self { Self(.consultation, id.number) }
  public static func contact(_ id: ContactID) -> Self { Self(.contact, id.number) }
  public static func crisis(_ id: CrisisID) -> Self { Self(.crisis, id.number) }
  public static func dossier(_ id: DossierID) -> Self { Self(.dossier, id.number) }
  public static func evaluation(_ id: EvaluationID) -> Self { Self(.evaluation, id.number) }
  public static func goal(_ id: GoalID) -> Self { Self(.goal, id.number) }
  public static func job(_ id: JobID) -> Self { Self(.job, id.number) }
  public static func referral(_ id: ReferralID) -> Self { Self(.referral, id.number) }
  public static func referralToMake(_ id: ReferralToMakeID) -> Self { Self(.referralToMake, id.number) }
  public static func registration(_ id: RegistrationID) -> Self { Self(.registration, id.number) }
  public static func screening(_ id: ScreeningID) -> Self { Self(.screening, id.number) }
  public static func session(_ id: SessionID) -> Self { Self(.session, id.number) }
  public static func signal(_ id: SignalID) -> Self { Self(.signal, id.number) }
  public static func ruling(_ id: RulingID) -> Self { Self(.ruling, id.number) }
  public static func survey(_ id: SurveyID) -> Self { Self(.survey, id.number) }
  public static func task(_ id: TaskID) -> Self { Self(.task, id.number) }
  public static func trajectory(_ id: TrajectoryID) -> Self { Self(.trajectory, id.number) }
}

extension RecordKey: CustomStringConvertible {
  /// `dossier:12`, as the audit trail names it.
  public var description: String { "\(kind.rawValue):\(number)" }
}
