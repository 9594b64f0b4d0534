/// The stable name of an indicator, in the exchange formats and in kept tallies; in the order of the report.
public enum IndicatorID: String, Sendable, Hashable, CaseIterable {
  case contacts
  case contactsWithoutConversation = "contacts-without-conversation"
  case callers
  case contactOrigins = "contact-origins"
  case otherDesks = "other-desks"
  case internalLine = "internal-line"
  case registrations
  case anonymityReasons = "anonymity-reasons"
  case noOffers = "no-offers"
  case strengths
  case waitingTime = "waiting-time"
  case leadTimeFromRegistration = "lead-time-from-registration"
  case leadTimeFromIntake = "lead-time-from-intake"
  case sessionsPerTrajectory = "sessions-per-trajectory"
  case sessions
  case subPurposes = "sub-purposes"
  case workerChanges = "worker-changes"
  case referrals
  case registrationsReferred = "registrations-referred"
  case goals
  case goalLevels = "goal-levels"
  case ownStrength = "own-strength"
  case work
  case screenedTrajectories = "screened-trajectories"
  case screenings
  case readLists = "read-lists"
  case signals
  case decisions = "signal-decisions"
  case changeClasses = "change-classes"
  case sessionRatings = "session-ratings"
  case earlySignals = "early-signals"
  case surveyMarks = "survey-marks"
  case surveyPaths = "survey-paths"
}
