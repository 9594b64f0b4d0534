/// A text that can be corrected, of one record, and of which every earlier version can be read.
public enum VersionedText: Sendable, Hashable {
  /// What a contact said, with its coded facts.
  case contact(ContactID.Public)
  /// The report of a session.
  case report(SessionID.Public)
  /// A part of an intake.
  case intake(IntakeSection, RegistrationID.Public)
  /// What was heard after a referral; a later answer takes the place of one that was not the last word.
  case referralAnswer(ReferralID.Public)

  /// Reads the words of an address; `nil` for anything that is no such text, and for what is no record's name.
  ///
  /// - Parameters:
  ///   - word: which text, as `word` writes it.
  ///   - record: the name of its record.
  public init?(_ word: String, of record: String) {
    let text: VersionedText? =
      switch word {
      case "contact": ContactID.Public(record).map { .contact($0) }
      case "report": SessionID.Public(record).map { .report($0) }
      case "referral-answer": ReferralID.Public(record).map { .referralAnswer($0) }
      default:
        IntakeSection.allCases.first { Self.word(of: $0) == word }
          .flatMap { section in RegistrationID.Public(record).map { .intake(section, $0) } }
      }
    guard let text else { return nil }
    self = text
  }

  private static func word(of section: IntakeSection) -> String { "intake-" + section.rawValue }

  /// Which text it is, as an address and the audit trail name it.
  public var word: String {
    switch self {
    case .contact: "contact"
    case .report: "report"
    case .intake(let section, _): Self.word(of: section)
    case .referralAnswer: "referral-answer"
    }
  }

  /// The name of its record, as an address writes it.
  public var record: String {
    switch self {
    case .contact(let id): id.text
    case .report(let id): id.text
    case .intake(_, let id): id.text
    case .referralAnswer(let id): id.text
    }
  }

  /// What it is called on screen.
  public var name: Text {
    switch self {
    case .contact: Text(nl: "Contact", en: "Contact")
    case .report: Text(nl: "Verslag", en: "Report")
    case .intake(let section, _): section.name
    case .referralAnswer: Text(nl: "Antwoord op de verwijzing", en: "Answer to the referral")
    }
  }
}
