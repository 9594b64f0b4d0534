/// Why a step of a trajectory is refused.
public enum TrajectoryRefusal: Refusal {
  case productNotOffered
  case intervalNotOffered
  case subPurposeNotOffered
  case secondNameMissing
  case secondNameIsTheWorker
  case beforeItsOrigin(String)
  case inTheFuture(String)
  case intakeNotHeld
  case attendanceMissing
  case minutesOutOfRange
  /// No session is left; an evaluation can allow more.
  case limitReached(Int)
  case noSuchSession
  case noSuchGoal
  case goal(GoalRefusal)
  case noteMissing
  case wrongSessionCount(held: Int)
  case colleagueIsTheWorker
  case extraSessionsNotAllowed
  case sameWorker
  case reassignmentReasonMissing
  case clientToldMissing
  case code(CodeRefusal)
  case notReady(ClosingItem.Subject, Int)
  case thereAreGoals
  case closed
  case notClosed
  case reopeningReasonMissing
  case newEpisode(days: Int)

  public var field: String? {
    switch self {
    case .productNotOffered: "product"
    case .intervalNotOffered: "evaluate-every"
    case .subPurposeNotOffered: "sub-purpose"
    case .secondNameMissing, .secondNameIsTheWorker: "second-name"
    case .beforeItsOrigin(let field), .inTheFuture(let field): field
    case .intakeNotHeld: "intake-on"
    case .attendanceMissing: Attendance.list.name
    case .minutesOutOfRange: "minutes"
    case .limitReached, .noSuchSession: "session-on"
    case .goal(let refusal): refusal.field
    case .noteMissing: "note"
    case .wrongSessionCount: "after-sessions"
    case .colleagueIsTheWorker: "colleague"
    case .extraSessionsNotAllowed: "extra-sessions"
    case .sameWorker: "worker"
    case .reassignmentReasonMissing: ReassignmentReason.list.name
    case .clientToldMissing: "client-told"
    case .code(let refusal): refusal.field
    case .notReady(let subject, _): subject.rawValue
    case .thereAreGoals: GoalsReached.list.name
    case .newEpisode: "reopened-on"
    case .reopeningReasonMissing: ReopeningReason.list.name
    case .noSuchGoal, .closed, .notClosed: nil
    }
  }
}

extension TrajectoryRefusal {
  public var text: Text {
    switch self {
    case .productNotOffered:
      Text(nl: "Dit product was er op die dag niet.", en: "This product was not offered on that day.")
    case .intervalNotOffered:
      Text(nl: "Kies een van de momenten van dit product.", en: "Choose one of this product's moments.")
    case .subPurposeNotOffered:
      Text(
        nl: "Dit deeldoel hoort niet bij het gekozen product.", en: "This sub-purpose is not one of the chosen product."
      )
    case .secondNameMissing:
      Text(
        nl: "Bij dit product kijkt een tweede collega mee. Wie?",
        en: "A second colleague looks along with this product. Who?")
    case .secondNameIsTheWorker, .colleagueIsTheWorker:
      Text(nl: "Kies iemand anders dan de hulpverlener zelf.", en: "Choose somebody else than the worker.")
    case .goal(let refusal): refusal.text
    case .code(let refusal): refusal.text
    case .noSuchSession: Text(nl: "Dit gesprek is er niet meer.", en: "This session is no longer there.")
    case .noSuchGoal: Text(nl: "Dit doel is er niet meer.", en: "This goal is no longer there.")
    case .sameWorker: Text(nl: "Deze hulpverlener heeft het traject al.", en: "This worker carries it already.")
    case .reassignmentReasonMissing:
      Text(nl: "Kies waarom een ander het overneemt.", en: "Choose why somebody else takes over.")
    case .clientToldMissing: Text(nl: "Weet de cliënt het?", en: "Was the client told?")
    case .notReady(let subject, let left) where left > 1:
      Text(nl: "Nog niet in orde: \(subject.name.nl) (\(left)).", en: "Not in order yet: \(subject.name.en) (\(left)).")
    case .notReady(let subject, _):
      Text(nl: "Nog niet in orde: \(subject.name.nl).", en: "Not in order yet: \(subject.name.en).")
    case .thereAreGoals:
      Text(nl: "Er zijn doelen gesteld. Hoe ver zijn ze bereikt?", en: "Goals were set. How far were they reached?")
    default: stepText
    }
  }

  private var stepText: Text {
    switch self {
    case .beforeItsOrigin:
      Text(nl: "Deze dag ligt voor de stap waaruit hij volgt.", en: "This day lies before the step it follows from.")
    case .inTheFuture(let field) where field.hasSuffix("-at"):
      Text(nl: "Deze tijd ligt in de toekomst.", en: "This time lies in the future.")
    case .inTheFuture: Text(nl: "Deze dag ligt in de toekomst.", en: "This day lies in the future.")
    case .intakeNotHeld: Text(nl: "Houd eerst de intake.", en: "Hold the intake first.")
    case .attendanceMissing:
      Text(nl: "Dit gesprek is geweest. Was de cliënt er?", en: "This session is past. Was the client there?")
    case .minutesOutOfRange:
      Text(
        nl: "Een gesprek duurt 1 tot \(HelpSession.longestMinutes) minuten.",
        en: "A session lasts 1 to \(HelpSession.longestMinutes) minutes.")
    case .limitReached(let limit):
      Text(
        nl: "Dit product gaat tot \(limit) gesprekken. Een evaluatie kan er meer toestaan.",
        en: "This product goes up to \(limit) sessions. An evaluation can allow more.")
    case .noteMissing: Text(nl: "Schrijf op wat jullie hebben besproken.", en: "Write down what was discussed.")
    case .wrongSessionCount(let held):
      Text(
        nl: "Er zijn nu \(held) gesprekken gehouden. Kijk of dit nog klopt.",
        en: "By now \(held) sessions were held. See whether this still holds.")
    case .extraSessionsNotAllowed:
      Text(
        nl: "Extra gesprekken kunnen alleen als je doorgaat in een product met een grens.",
        en: "More sessions are possible only when going on in a product with a limit.")
    case .reopeningReasonMissing: Text(nl: "Kies waarom.", en: "Choose why.")
    case .notClosed: Text(nl: "Dit traject loopt nog.", en: "This trajectory is still running.")
    case .newEpisode(let days):
      Text(
        nl: "Het is langer dan \(days) dagen geleden. Maak een nieuwe aanmelding in hetzelfde dossier.",
        en: "It was more than \(days) days ago. Make a new registration in the same dossier.")
    default: Text(nl: "Dit traject is afgesloten.", en: "This trajectory is closed.")
    }
  }
}
