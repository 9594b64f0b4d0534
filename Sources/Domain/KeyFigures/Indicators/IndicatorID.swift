/// The stable name of an indicator, in the exchange formats and in kept tallies; in the order of the report.
public enum IndicatorID: String, Sendable, Hashable, CaseIterable {
  case contacts
  case contactsWithoutConversation = "contacts-without-conversation"
  case registrations
  case anonymityReasons = "anonymity-reasons"
  case waitingTime = "waiting-time"
  case leadTimeFromRegistration = "lead-time-from-registration"
  case leadTimeFromIntake = "lead-time-from-intake"
  case sessionsPerTrajectory = "sessions-per-trajectory"
  case sessions
  case referrals
  case registrationsReferred = "registrations-referred"
  case goals
  case goalLevels = "goal-levels"
  case work
  case screenedTrajectories = "screened-trajectories"
  case screenings
  case signals
  case decisions = "signal-decisions"
  case changeClasses = "change-classes"
  case sessionRatings = "session-ratings"
  case earlySignals = "early-signals"
  case surveyMarks = "survey-marks"
  case surveyPaths = "survey-paths"
}
