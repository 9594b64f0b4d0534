/// What the house does by itself when its moment has come. This list is every automatic act of the product: none of them
/// closes, routes or refuses anything of a client.
public enum JobKind: String, CodedChoice {
  /// Forgets text that was set aside for a day.
  case forgetSetAside = "forget-set-aside"
  /// Sets aside every night what somebody typed and nobody can reach any more.
  case setDraftsAside = "set-drafts-aside"
  /// Looks every night whether everything that waits in a dossier is on somebody's list, and puts there what is not.
  case lookForWaiting = "look-for-waiting"
  /// Reminds a worker of a contact after an event.
  case contactMoment = "contact-moment"
  /// Reminds a worker to screen again, four weeks after an event.
  case rescreening
  /// Raises a signal when that was not done in time.
  case overdueScreening = "overdue-screening"
  /// Raises a signal when a product asks for a first screening that is not there.
  case missingScreening = "missing-screening"
  /// Puts a signal that nobody decided on in sight of the whole shift and its lead.
  case escalation
  /// Brings a signal back that was watched until this day.
  case watchEnds = "watch-ends"

  public static let list = CodeList(
    "job-kind", Text(nl: "Achtergrondtaak", en: "Background job"),
    [
      Code("forget-set-aside", Text(nl: "Weggelegde tekst vergeten", en: "Forget text set aside")),
      Code(
        "set-drafts-aside",
        Text(nl: "Concepten wegleggen waar niemand meer bij kan", en: "Set drafts aside that nobody can reach")),
      Code(
        "look-for-waiting",
        Text(nl: "Nakijken of alles wat wacht een taak heeft", en: "Check that all that waits has a task")),
      Code("contact-moment", Text(nl: "Contactmoment na een gebeurtenis", en: "Contact moment after an event")),
      Code("rescreening", Text(nl: "Opnieuw screenen na vier weken", en: "Screen again after four weeks")),
      Code("overdue-screening", Text(nl: "Opnieuw screenen is te laat", en: "Screening again is overdue")),
      Code("missing-screening", Text(nl: "Eerste screening ontbreekt", en: "First screening is missing")),
      Code("escalation", Text(nl: "Signaal over de termijn", en: "Signal past its term")),
      Code("watch-ends", Text(nl: "Einde van afwachten", en: "End of watching")),
    ])

  /// For work that comes back by itself: how many seconds after it was last done.
  public var comesBackAfter: Double? {
    switch self {
    case .forgetSetAside: 900
    case .lookForWaiting, .setDraftsAside: 24 * 3600
    default: nil
    }
  }
}

/// How often and how soon a job that failed is tried again.
public enum JobPatience {
  /// After so many attempts it waits for a person.
  public static let attempts = 8
  /// How long one attempt may take before another process may try.
  public static let leaseSeconds = 300.0

  /// Seconds until the next attempt: a minute, doubled each time, six hours at most; `nil` when a person has to look.
  public static func pause(after attempt: Int) -> Double? {
    guard attempt < attempts else { return nil }
    return min(60 * Double(1 << max(0, attempt - 1)), 6 * 3600)
  }
}
