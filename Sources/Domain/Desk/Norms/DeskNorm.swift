/// A term that the desk keeps to and sets for itself, in days; until it does, the one with which the software ships.
///
/// All of them are norms of our own, without a source. A field norm such as the Treeknorm stands in the definition of its
/// figure and is nobody's to set.
public enum DeskNorm: String, CodedChoice {
  /// From the registration to the intake, when nothing presses.
  case intake
  /// The same, when somebody is to be spoken to this week.
  case intakeThisWeek = "intake-this-week"
  /// From the intake to help for each question.
  case help
  /// From the start of help, or its re-opening, to the first session.
  case firstSession = "first-session"
  /// From one session to the next.
  case nextSession = "next-session"
  /// From an evaluation to what it decided.
  case decision
  /// From the word *refer* to the referral.
  case referralToMake = "referral-to-make"
  /// From a referral to the question what became of it.
  case referralAnswer = "referral-answer"
  /// From a question to a physician or psychologist to the answer.
  case consultation

  /// The longest that can be set: a term beyond a quarter reminds nobody of anything.
  public static let longest = 90

  /// The days that hold until the desk sets others.
  public var standard: Int {
    switch self {
    case .intake, .nextSession, .referralAnswer: 14
    case .intakeThisWeek: 6
    case .help, .firstSession, .decision, .referralToMake: 7
    case .consultation: 3
    }
  }

  public static let list = CodeList(
    "norm", Text(nl: "Norm", en: "Norm"),
    [
      Code("intake", Text(nl: "Van aanmelding tot intake", en: "From registration to intake")),
      Code(
        "intake-this-week",
        Text(
          nl: "Van aanmelding tot intake, als het deze week moet",
          en: "From registration to intake, when it is this week"
        )),
      Code("help", Text(nl: "Van intake tot hulp", en: "From intake to help")),
      Code(
        "first-session", Text(nl: "Van het begin van hulp tot een gesprek", en: "From the start of help to a session")),
      Code("next-session", Text(nl: "Van gesprek tot gesprek", en: "From session to session")),
      Code("decision", Text(nl: "Van evaluatie tot wat is besloten", en: "From evaluation to what was decided")),
      Code("referral-to-make", Text(nl: "Van besluit tot verwijzing", en: "From decision to referral")),
      Code("referral-answer", Text(nl: "Van verwijzing tot antwoord", en: "From referral to answer")),
      Code("consultation", Text(nl: "Van overleg tot antwoord", en: "From consultation to answer")),
    ])
}
