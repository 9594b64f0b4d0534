/// A referral of an older register.
public struct LegacyReferral: Sendable, Hashable {
  /// The number of the referral in the older register; unique there.
  public var number: String
  /// The number of its dossier.
  public var dossier: String
  public var day: LocalDate
  /// A code of the list of receivers; the heading of the line when the register does not say who.
  public var target: CodeKey
  /// As the register says it, whatever the receiver is today.
  public var line: ReferralTarget.Line
  public var isWarm: Bool?
  public var hasConsent: Bool?
  /// The day on which the receiver confirmed it; `nil` when that did not happen.
  public var receivedOn: LocalDate?
  public var marks: Set<LegacyMark>

  public init(
    number: String, dossier: String, day: LocalDate, target: CodeKey, line: ReferralTarget.Line,
    isWarm: Bool? = nil, hasConsent: Bool? = nil, receivedOn: LocalDate? = nil, marks: Set<LegacyMark> = []
  ) {
    self.number = number
    self.dossier = dossier
    self.day = day
    self.target = target
    self.line = line
    self.isWarm = isWarm
    self.hasConsent = hasConsent
    self.receivedOn = receivedOn
    self.marks = marks
  }
}
