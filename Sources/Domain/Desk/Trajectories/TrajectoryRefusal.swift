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
  /// From the second session on, help in a product with goals goes on with one.
  case goalsMissing
  case dependentGoesOn
  /// The product asks for a second name.
  case colleagueMissing
  case medicalViewMissing
  case medicalNameMissing
  /// Not answered, used before, answered before the last evaluation, or of another dossier.
  case consultationNotUsable
  case noLimit
  case noSteps
  case notEvaluatedToGoOn
  case allowedAlready
  case roomLeft(Int)
  case leadIsTheWorker
  case moreSessionsReasonMissing
  case stepMissing
  case sameProduct
  case stepsOver
  case referFirst
  case wentOnElsewhere
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
    case .colleagueIsTheWorker, .colleagueMissing: "colleague"
    case .goalsMissing, .dependentGoesOn: EvaluationDecision.list.name
    case .medicalViewMissing, .consultationNotUsable: "medical-view"
    case .medicalNameMissing: "medical-name"
    case .moreSessionsReasonMissing: MoreSessionsReason.list.name
    case .stepMissing: StepDirection.list.name
    case .sameProduct: "product"
    case .stepsOver, .referFirst: ClosingReason.list.name
    case .sameWorker: "worker"
    case .reassignmentReasonMissing: ReassignmentReason.list.name
    case .clientToldMissing: "client-told"
    case .code(let refusal): refusal.field
    case .notReady(let subject, _): subject.rawValue
    case .thereAreGoals: GoalsReached.list.name
    case .newEpisode: "reopened-on"
    case .reopeningReasonMissing: ReopeningReason.list.name
    case .noSuchGoal, .closed, .notClosed, .noLimit, .noSteps, .notEvaluatedToGoOn, .allowedAlready, .roomLeft,
      .leadIsTheWorker, .wentOnElsewhere:
      nil
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
        nl: "Dit traject gaat tot \(limit) gesprekken. Na een evaluatie kan de teamleider er meer toestaan.",
        en: "This trajectory goes up to \(limit) sessions. After an evaluation the team lead can allow more.")
    case .noteMissing: Text(nl: "Schrijf op wat jullie hebben besproken.", en: "Write down what was discussed.")
    case .wrongSessionCount(let held):
      Text(
        nl: "Er zijn nu \(held) gesprekken gehouden. Kijk of dit nog klopt.",
        en: "By now \(held) sessions were held. See whether this still holds.")
    case .reopeningReasonMissing: Text(nl: "Kies waarom.", en: "Choose why.")
    case .notClosed: Text(nl: "Dit traject loopt nog.", en: "This trajectory is still running.")
    case .newEpisode(let days):
      Text(
        nl: "Het is langer dan \(days) dagen geleden. Maak een nieuwe aanmelding in hetzelfde dossier.",
        en: "It was more than \(days) days ago. Make a new registration in the same dossier.")
    default: promiseText
    }
  }
}
