/// What a task comes from; a task of any source leads back to its record.
public enum TaskSource: String, CodedChoice {
  case crisisFollowUp = "crisis-follow-up"
  /// Somebody else looks along where danger was doubted or not asked about.
  case secondLook = "second-look"
  case crisisSignOff = "crisis-sign-off"
  case weaponCheck = "weapon-check"
  /// Somebody is called in to a crisis.
  case crisisCallIn = "crisis-call-in"
  case callBack = "call-back"
  /// A contact of which help was promised, and that belongs to no dossier.
  case newDossier = "new-dossier"
  case evaluation
  case triage
  case intake
  case referral
  case referralToMake = "referral-to-make"
  /// Help that has not begun for a question.
  case help
  /// A session to hold or to report.
  case session
  /// Help in which no session is planned.
  case nextSession = "next-session"
  /// Help of which was decided that it ends.
  case closing
  /// Help of which was decided that heavier or lighter help takes its place.
  case stepOver = "step-over"
  /// Help that needs a goal and has none.
  case goals
  /// Help in which no session is left.
  case limit = "session-limit"
  case draft
  case missingData = "missing-data"
  case signal
  case signalOverdue = "signal-overdue"
  case signalFollowUp = "signal-follow-up"
  /// A list that was read asks for one that is scored.
  case validatedList = "validated-list"
  /// A physician or psychologist advised something that is to be done.
  case advice
  /// A list that was read asks for a physician or psychologist.
  case readingConsult = "reading-consult"
  case contactMoment = "contact-moment"
  case screening
  case consultation
  case sessionRating = "session-rating"
  case worker

  public static let list = CodeList(
    "task-source", Text(nl: "Herkomst", en: "Source"),
    [
      Code("crisis-follow-up", Text(nl: "Opvolging na crisis", en: "Follow-up after crisis")),
      Code("second-look", Text(nl: "Tweede blik op gevaar", en: "Second look at danger")),
      Code("crisis-sign-off", Text(nl: "Tweede akkoord bij crisis", en: "Second sign-off of a crisis")),
      Code("weapon-check", Text(nl: "Wapencheck na crisis", en: "Weapon check after a crisis")),
      Code("crisis-call-in", Text(nl: "Erbij geroepen in een crisis", en: "Called in to a crisis")),
      Code("call-back", Text(nl: "Terugbelafspraak", en: "Call-back")),
      Code("new-dossier", Text(nl: "Dossier maken van een contact", en: "Dossier to make of a contact")),
      Code("evaluation", Text(nl: "Evaluatiemoment", en: "Evaluation moment")),
      Code("triage", Text(nl: "Aanmelding beoordelen", en: "Registration to triage")),
      Code("intake", Text(nl: "Intake plannen of houden", en: "Intake to plan or hold")),
      Code("referral", Text(nl: "Verwijzing zonder antwoord", en: "Referral without an answer")),
      Code("referral-to-make", Text(nl: "Verwijzing te maken", en: "Referral to make")),
      Code("help", Text(nl: "Hulp beginnen", en: "Help to begin")),
      Code("session", Text(nl: "Gesprek vastleggen", en: "Session to report")),
      Code("next-session", Text(nl: "Volgend gesprek plannen", en: "Next session to plan")),
      Code("closing", Text(nl: "Hulp afsluiten", en: "Help to close")),
      Code("step-over", Text(nl: "Overstap naar andere hulp regelen", en: "Step to other help to arrange")),
      Code("goals", Text(nl: "Doel afspreken", en: "Goal to agree on")),
      Code("session-limit", Text(nl: "Grens bereikt: hoe verder", en: "Limit reached: how to go on")),
      Code("draft", Text(nl: "Concept afmaken", en: "Draft to finish")),
      Code("missing-data", Text(nl: "Gegevens aanvullen", en: "Details to complete")),
      Code("signal", Text(nl: "Signaal: besluit nodig", en: "Signal: a decision is needed")),
      Code("signal-overdue", Text(nl: "Signaal over de termijn", en: "Signal past its term")),
      Code(
        "signal-follow-up", Text(nl: "Overleg na een signaal", en: "Consultation after a signal")),
      Code(
        "validated-list", Text(nl: "Gevalideerde vragenlijst afnemen", en: "Validated questionnaire to administer")),
      Code("advice", Text(nl: "Advies uit overleg opvolgen", en: "Advice of a consultation to follow")),
      Code(
        "reading-consult", Text(nl: "Overleg over een gelezen lijst", en: "Consultation on a list that was read")),
      Code("contact-moment", Text(nl: "Contactmoment na een gebeurtenis", en: "Contact moment after an event")),
      Code("screening", Text(nl: "Vragenlijst afnemen", en: "Questionnaire to administer")),
      Code("consultation", Text(nl: "Overleg zonder antwoord", en: "Consultation without an answer")),
      Code("session-rating", Text(nl: "Gesprek bespreken met de cliënt", en: "Session to talk about with the client")),
      Code("worker", Text(nl: "Eigen taak", en: "Own task")),
    ])
}

/// How a task ends.
public enum TaskEnding: Sendable, Hashable {
  /// By the fact that it mirrors, and by nothing else.
  case byFact
  /// By its fact, or when somebody writes down what came of it.
  case byOutcome
  /// When somebody says that it is done: a task that people made.
  case byWord
}

extension TaskSource {
  public var ending: TaskEnding {
    switch self {
    case .newDossier, .triage, .intake, .help, .session, .nextSession, .evaluation, .closing, .stepOver, .goals, .limit,
      .referral,
      .referralToMake, .consultation, .draft, .crisisSignOff, .weaponCheck, .crisisCallIn, .signal, .signalOverdue,
      .callBack:
      .byFact
    case .crisisFollowUp, .secondLook, .advice, .missingData, .signalFollowUp, .validatedList, .readingConsult,
      .contactMoment, .screening,
      .sessionRating:
      .byOutcome
    case .worker: .byWord
    }
  }

  /// The sources of the facts that are looked up in a dossier and mirrored: see `WaitingFact`.
  public static let mirrored: Set<TaskSource> = [
    .triage, .intake, .help, .session, .nextSession, .evaluation, .closing, .stepOver, .goals, .limit, .referral,
    .referralToMake, .consultation,
  ]
}
