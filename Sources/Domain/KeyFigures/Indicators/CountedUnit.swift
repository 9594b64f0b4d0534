public import Desk

/// What an indicator counts or measures.
public enum CountedUnit: String, Sendable, Hashable {
  case contacts, registrations, trajectories, sessions, referrals, goals, surveys, questionnaires, signals, decisions
  case helpQuestions = "help-questions", handOvers = "hand-overs", evaluations
  /// Whole calendar days between two local dates.
  case days
  /// Marks of 1 to 10.
  case mark
  /// Steps from -2 to 2 of a goal's scale; 0 is what was agreed.
  case level

  public var name: Text {
    switch self {
    case .contacts: Text(nl: "contacten", en: "contacts")
    case .registrations: Text(nl: "aanmeldingen", en: "registrations")
    case .trajectories: Text(nl: "trajecten", en: "trajectories")
    case .sessions: Text(nl: "gesprekken", en: "sessions")
    case .referrals: Text(nl: "doorverwijzingen", en: "referrals")
    case .goals: Text(nl: "doelen", en: "goals")
    case .surveys: Text(nl: "vragenlijsten", en: "surveys")
    case .questionnaires: Text(nl: "vragenlijsten over klachten", en: "questionnaires on complaints")
    case .signals: Text(nl: "signalen", en: "signals")
    case .decisions: Text(nl: "besluiten", en: "decisions")
    case .helpQuestions: Text(nl: "hulpvragen", en: "help questions")
    case .handOvers: Text(nl: "overdrachten", en: "hand-overs")
    case .evaluations: Text(nl: "evaluaties", en: "evaluations")
    case .days: Text(nl: "dagen", en: "days")
    case .mark: Text(nl: "rapportcijfer", en: "mark")
    case .level: Text(nl: "trede", en: "level")
    }
  }
}
