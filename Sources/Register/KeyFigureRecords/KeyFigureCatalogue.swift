public import KeyFigures

/// Every key figure of the desk, in the order of `IndicatorID`, which is that of the report.
public enum KeyFigureCatalogue {
  /// The definitions, with the version of the counting rules: raised whenever a rule changes.
  public static let indicators = IndicatorCatalogue(version: 4, all.map(\.indicator))

  static let all = IndicatorID.allCases.map(figure)

  private static func figure(_ id: IndicatorID) -> KeyFigure {
    switch id {
    case .contacts: .contacts
    case .contactsWithoutConversation: .contactsWithoutConversation
    case .registrations: .registrations
    case .anonymityReasons: .anonymityReasons
    case .waitingTime: .waitingTime
    case .leadTimeFromRegistration: .leadTimeFromRegistration
    case .leadTimeFromIntake: .leadTimeFromIntake
    case .sessionsPerTrajectory: .sessionsPerTrajectory
    case .sessions: .sessions
    case .referrals: .referrals
    case .registrationsReferred: .registrationsReferred
    case .goals: .goals
    case .goalLevels: .goalLevels
    case .work: .work
    case .screenedTrajectories: .screenedTrajectories
    case .screenings: .screenings
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
