public import KeyFigures

/// Every key figure of the desk, in the order of `IndicatorID`, which is that of the report.
public enum KeyFigureCatalogue {
  /// The definitions, with the version of the counting rules: raised whenever a rule changes.
  public static let indicators = IndicatorCatalogue(version: 5, all.map(\.indicator))

  static let all = IndicatorID.allCases.map(figure)

  private static func figure(_ id: IndicatorID) -> KeyFigure {
    switch id {
    case .contacts: .contacts
    case .contactsWithoutConversation: .contactsWithoutConversation
    case .callers: .callers
    case .contactOrigins: .contactOrigins
    case .otherDesks: .otherDesks
    case .internalLine: .internalLine
    case .registrations: .registrations
    case .anonymityReasons: .anonymityReasons
    case .noOffers: .noOffers
    case .strengths: .strengths
    case .waitingTime: .waitingTime
    case .leadTimeFromRegistration: .leadTimeFromRegistration
    case .leadTimeFromIntake: .leadTimeFromIntake
    case .sessionsPerTrajectory: .sessionsPerTrajectory
    case .sessions: .sessions
    case .subPurposes: .subPurposes
    case .workerChanges: .workerChanges
    case .referrals: .referrals
    case .registrationsReferred: .registrationsReferred
    case .goals: .goals
    case .goalLevels: .goalLevels
    case .ownStrength: .ownStrength
    case .work: .work
    case .screenedTrajectories: .screenedTrajectories
    case .screenings: .screenings
    case .readLists: .readLists
    case .signals: .signals
    case .decisions: .decisions
    case .changeClasses: .changeClasses
    case .sessionRatings: .sessionRatings
    case .earlySignals: .earlySignals
    case .surveyMarks: .surveyMarks
    case .surveyPaths: .surveyPaths
    }
  }
}
