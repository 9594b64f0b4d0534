/// A text that can be corrected, and of which every earlier version can be read; by the word that an address names.
public enum VersionedText: String, Sendable, Hashable, CaseIterable {
  /// What a contact said, with its coded facts.
  case contact
  /// The report of a session.
  case report
  case intakeQuestion = "intake-question"
  case intakeSituation = "intake-situation"
  case intakeSupport = "intake-support"
  case intakeAgreements = "intake-agreements"
  /// What was heard after a referral; a later answer takes the place of one that was not the last word.
  case referralAnswer = "referral-answer"

  /// A part of an intake.
  public init(_ section: IntakeSection) {
    switch section {
    case .question: self = .intakeQuestion
    case .situation: self = .intakeSituation
    case .support: self = .intakeSupport
    case .agreements: self = .intakeAgreements
    }
  }

  /// The part of an intake that it is, if any.
  public var section: IntakeSection? {
    IntakeSection.allCases.first { VersionedText($0) == self }
  }

  /// What it is called on screen.
  public var name: Text {
    if let section { return section.name }
    switch self {
    case .report: return Text(nl: "Verslag", en: "Report")
    case .referralAnswer: return Text(nl: "Antwoord op de verwijzing", en: "Answer to the referral")
    default: return Text(nl: "Contact", en: "Contact")
    }
  }
}
