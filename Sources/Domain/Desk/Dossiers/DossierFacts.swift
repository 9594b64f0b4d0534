/// How far a client is known to the desk.
public enum KnownToDesk: String, CodedChoice, Comparable {
  /// A code and nothing else: a full way of being helped, from first call to closing.
  case codeOnly = "code-only"
  case alias
  case known

  public static func < (left: KnownToDesk, right: KnownToDesk) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .codeOnly: 0
    case .alias: 1
    case .known: 2
    }
  }

  public static let list = CodeList(
    "known-to-desk", Text(nl: "Bekend bij ons", en: "Known to us"),
    [
      Code("code-only", Text(nl: "Alleen een code", en: "A code only")),
      Code("alias", Text(nl: "Alleen een roepnaam", en: "An alias only")),
      Code("known", Text(nl: "Bekend", en: "Known")),
    ])
}

/// Whether the police's internal care line may know that the client is helped here.
public enum InternalLineMayKnow: String, CodedChoice {
  case no
  /// Not now; to be asked again.
  case later
  case yes
  /// Not asked yet, which is treated as no.
  case notAsked = "not-asked"

  public static let list = CodeList(
    "internal-line", Text(nl: "Mag de interne zorglijn het weten", en: "May the internal care line know"),
    [
      Code("no", Text(nl: "Nee", en: "No"), aliases: ["nee"]),
      Code("later", Text(nl: "Later misschien", en: "Perhaps later")),
      Code("yes", Text(nl: "Ja", en: "Yes")),
      Code("not-asked", Text(nl: "Niet gevraagd", en: "Not asked"), mark: .unknown),
    ])
}

/// The two facts about being known, each with its own days and never mixed: a client may be well known to the desk and
/// hidden from the employer.
public struct DossierFacts: Sendable, Hashable {
  /// How far the client is known, from a day on.
  public struct Known: Sendable, Hashable {
    public let value: KnownToDesk
    public let from: LocalDate

    public init(_ value: KnownToDesk, from day: LocalDate) {
      self.value = value
      from = day
    }
  }

  /// What the internal care line may know, from a day on.
  public struct InternalLine: Sendable, Hashable {
    public let value: InternalLineMayKnow
    /// Of `ReasonToStayHidden`; asked for no and later.
    public let reason: CodeKey?
    public let from: LocalDate

    public init(_ value: InternalLineMayKnow, reason: CodeKey?, from day: LocalDate) {
      self.value = value
      self.reason = reason
      from = day
    }
  }

  /// Oldest first.
  public private(set) var known: [Known]
  /// Oldest first; empty as long as it was not asked.
  public private(set) var internalLine: [InternalLine]
  /// When the limits of staying unknown were explained: acute danger, and help that needs the organisation.
  public private(set) var limitsExplainedOn: LocalDate?
  /// The day of the first contact: no fact is older.
  public let opened: LocalDate

  /// The facts of a new dossier.
  public init(_ known: KnownToDesk = .codeOnly, opened: LocalDate) {
    self.known = [Known(known, from: opened)]
    internalLine = []
    limitsExplainedOn = nil
    self.opened = opened
  }

  /// The facts as the register keeps them, each list oldest first.
  public init(known: [Known], internalLine: [InternalLine], limitsExplainedOn: LocalDate?, opened: LocalDate) {
    self.known = known
    self.internalLine = internalLine
    self.limitsExplainedOn = limitsExplainedOn
    self.opened = opened
  }

  /// How far the client is known now.
  public var knownNow: KnownToDesk { known.last?.value ?? .codeOnly }

  /// What the internal care line may know now; not asked as long as nobody did.
  public var internalLineNow: InternalLineMayKnow { internalLine.last?.value ?? .notAsked }

  /// How far the client was known on a day.
  public func known(on day: LocalDate) -> KnownToDesk? {
    known.last { $0.from <= day }?.value
  }

  /// What the internal care line was allowed to know on a day.
  public func internalLine(on day: LocalDate) -> InternalLineMayKnow {
    internalLine.last { $0.from <= day }?.value ?? .notAsked
  }

  /// The client makes themselves more known, or less once the identifying data is destroyed.
  public mutating func becomes(
    _ value: KnownToDesk, on day: LocalDate, today: LocalDate, identifyingDataDestroyed: Bool = false
  ) throws(DossierRefusal) {
    guard value != knownNow else { return }
    try check(day, after: known.last?.from, today: today, field: "known")
    guard value > knownNow || identifyingDataDestroyed else { throw .stillHoldsIdentifyingData }
    known.append(Known(value, from: day))
  }

  /// The client says what the internal care line may know; a reason is asked for no and later, and may be unsaid.
  public mutating func internalLineMayKnow(
    _ value: InternalLineMayKnow, reason: CodeKey?, on day: LocalDate, today: LocalDate
  ) throws(DossierRefusal) {
    let reason = value == .no || value == .later ? reason : nil
    guard value != internalLineNow || reason != internalLine.last?.reason else { return }
    guard value != .notAsked else { throw .alreadyAsked }
    try check(day, after: internalLine.last?.from, today: today, field: "internal-line")
    if value == .no || value == .later {
      guard let reason else { throw .reasonMissing }
      if let refusal = ReasonToStayHidden.list.refusal(reason, on: day) { throw .reason(refusal) }
    }
    internalLine.append(InternalLine(value, reason: reason, from: day))
  }

  /// The worker explained where staying unknown ends.
  public mutating func explainedLimits(on day: LocalDate, today: LocalDate) throws(DossierRefusal) {
    try check(day, after: nil, today: today, field: "limits-explained")
    limitsExplainedOn = limitsExplainedOn.map { min($0, day) } ?? day
  }

  private func check(_ day: LocalDate, after last: LocalDate?, today: LocalDate, field: String) throws(DossierRefusal) {
    guard day >= opened else { throw .beforeTheDossier(field) }
    guard day <= today else { throw .inTheFuture(field) }
    guard last.map({ day >= $0 }) ?? true else { throw .beforeTheLastFact(field) }
  }
}

/// Why a fact of a dossier can't be recorded.
public enum DossierRefusal: Refusal {
  case beforeTheDossier(String)
  case inTheFuture(String)
  case beforeTheLastFact(String)
  case stillHoldsIdentifyingData
  case alreadyAsked
  case reasonMissing
  case reason(CodeRefusal)
  case linkedToItself
  case linkedAlready

  public var field: String? {
    switch self {
    case .beforeTheDossier(let field), .inTheFuture(let field), .beforeTheLastFact(let field): field
    case .stillHoldsIdentifyingData: "known"
    case .alreadyAsked: "internal-line"
    case .reasonMissing, .reason: ReasonToStayHidden.list.name
    case .linkedToItself, .linkedAlready: "link"
    }
  }

  public var text: Text {
    switch self {
    case .beforeTheDossier:
      Text(nl: "Deze dag ligt voor het eerste contact.", en: "This day lies before the first contact.")
    case .inTheFuture: Text(nl: "Deze dag ligt in de toekomst.", en: "This day lies in the future.")
    case .beforeTheLastFact:
      Text(nl: "Deze dag ligt voor de vorige wijziging.", en: "This day lies before the last change.")
    case .stillHoldsIdentifyingData:
      Text(
        nl: "Vernietig eerst de herkenbare gegevens; pas dan is de cliënt minder bekend.",
        en: "Destroy the identifying data first; only then is the client less known.")
    case .alreadyAsked: Text(nl: "Dit is al gevraagd.", en: "This was asked already.")
    case .reasonMissing:
      Text(
        nl: "Kies de reden. ‘Wil niet zeggen’ mag ook.", en: "Choose the reason. ‘Won't say’ is fine too.")
    case .reason(let refusal): refusal.text
    case .linkedToItself:
      Text(nl: "Een dossier kan niet bij zichzelf horen.", en: "A dossier can't be linked to itself.")
    case .linkedAlready: Text(nl: "Deze dossiers zijn al verbonden.", en: "These dossiers are linked already.")
    }
  }
}
