/// The parts of an intake; each is written and kept by itself, and none is required.
public enum IntakeSection: String, CodedChoice {
  case question
  case situation
  case support
  case strengths
  case agreements

  public static let list = CodeList(
    "intake-section", Text(nl: "Deel van de intake", en: "Part of the intake"),
    [
      Code(
        "question", Text(nl: "Wat er speelt en wat de cliënt wil", en: "What is going on and what the client wants")),
      Code("situation", Text(nl: "Werk, thuis en gezondheid", en: "Work, home and health")),
      Code("support", Text(nl: "Wat en wie al helpt", en: "What and who helps already")),
      Code("strengths", Text(nl: "Sterke kanten en wat eerder hielp", en: "Strengths and what helped before")),
      Code("agreements", Text(nl: "Wat we hebben afgesproken", en: "What we agreed")),
    ])
}
