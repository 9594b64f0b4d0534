/// The five files of a legacy register, in the order in which they are read and reported.
public enum LegacyFile: String, Sendable, Hashable, CaseIterable {
  case registrations = "aanmeldingen.csv"
  case contacts = "contacten.csv"
  case sessions = "gesprekken.csv"
  case referrals = "verwijzingen.csv"
  case surveys = "enquetes.csv"

  /// The file's name inside the directory.
  public var name: String { rawValue }

  /// The columns that the file must have, no more and no fewer; their order in the file is free.
  public var columns: [LegacyColumn] {
    switch self {
    case .registrations: Self.registrationColumns
    case .contacts: Self.contactColumns
    case .sessions: Self.sessionColumns
    case .referrals: Self.referralColumns
    case .surveys: Self.surveyColumns
    }
  }

  /// The column whose value names a row and may occur only once.
  public var key: LegacyColumn {
    switch self {
    case .registrations: .dossier
    case .contacts: .contact
    case .sessions: .session
    case .referrals: .referral
    case .surveys: .survey
    }
  }

  private static let registrationColumns: [LegacyColumn] = [
    .dossier, .registeredOn, .channel, .group, .unit, .gender, .birthYear, .helpQuestions, .hidden, .hiddenReason,
    .internalLineReason, .path, .intakeOn, .product, .worker, .endedOn, .goalsReached, .workAtStart, .workAtEnd,
  ]
  private static let contactColumns: [LegacyColumn] = [
    .contact, .date, .time, .channel, .minutes, .group, .unit, .topic, .outcome, .dossier,
  ]
  private static let sessionColumns: [LegacyColumn] = [
    .session, .dossier, .date, .number, .place, .minutes, .attended,
  ]
  private static let referralColumns: [LegacyColumn] = [
    .referral, .dossier, .date, .receiver, .line, .warm, .consent, .receivedOn,
  ]
  private static let surveyColumns: [LegacyColumn] = [
    .survey, .dossier, .date, .mark, .path, .goalsReached, .workResumed,
  ]
}
