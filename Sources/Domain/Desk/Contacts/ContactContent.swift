public import Foundation

/// What a worker writes down about one contact. Nothing is required here; what is, depends on the kind when it is
/// registered. There is no field for the person whom a consultation or an inquiry is about.
public struct ContactContent: Sendable, Hashable {
  public var kind: ContactKind
  public var channel: ContactChannel?
  public var direction: ContactDirection
  public var startedAt: Date?
  public var endedAt: Date?
  /// Who had the contact; it may be written down by a colleague.
  public var worker: AccountID?
  public var caller: CallerProfile?
  /// Topics of `HelpQuestion`, at most three, in the order in which they were chosen.
  public var helpQuestions: [CodeKey]
  /// Without a default: `nil` is a question that is still open.
  public var danger: DangerAnswer?
  public var outcome: ContactOutcome?
  /// Where the caller was brought, of `OtherDesk`.
  public var otherDesk: CodeKey?
  public var unit: CodeKey?
  public var gender: Gender?
  public var ageBand: AgeBand?
  /// Of `PathToDesk`.
  public var path: CodeKey?
  /// Of `EntryLine`.
  public var entryLine: CodeKey?
  /// Of `Campaign`.
  public var campaign: CodeKey?
  /// Of `ReasonNotInternal`.
  public var reasonNotInternal: CodeKey?
  /// What the caller wishes about the internal care line; `nil` as long as nobody asked.
  public var internalLine: InternalLineMayKnow?
  /// Of `ReasonToStayHidden`; belongs to a wish to stay unknown.
  public var reasonHidden: CodeKey?
  /// A name that the caller chose; identifying, so sealed.
  public var alias: String
  /// A full telephone number, e-mail address or spoken code by which the caller can be found again; sealed.
  public var reach: String
  /// Sealed.
  public var notes: String
  /// What was agreed with somebody who is to be called back; sealed, whole.
  public var callBack: CallBackAgreement
  /// The dossier that a draft becomes part of when it is registered: whose caller this is. Sealed.
  public var belongsTo: DossierID.Public?

  public init(
    kind: ContactKind = .ownQuestion, channel: ContactChannel? = nil, direction: ContactDirection = .inbound,
    startedAt: Date? = nil, endedAt: Date? = nil, worker: AccountID? = nil, caller: CallerProfile? = nil,
    helpQuestions: [CodeKey] = [], danger: DangerAnswer? = nil, outcome: ContactOutcome? = nil,
    otherDesk: CodeKey? = nil, unit: CodeKey? = nil, gender: Gender? = nil, ageBand: AgeBand? = nil,
    path: CodeKey? = nil, entryLine: CodeKey? = nil, campaign: CodeKey? = nil, reasonNotInternal: CodeKey? = nil,
    internalLine: InternalLineMayKnow? = nil, reasonHidden: CodeKey? = nil, alias: String = "", reach: String = "",
    notes: String = "", callBack: CallBackAgreement = CallBackAgreement(), belongsTo: DossierID.Public? = nil
  ) {
    self.kind = kind
    self.channel = channel
    self.direction = direction
    self.startedAt = startedAt
    self.endedAt = endedAt
    self.worker = worker
    self.caller = caller
    self.helpQuestions = helpQuestions
    self.danger = danger
    self.outcome = outcome
    self.otherDesk = otherDesk
    self.unit = unit
    self.gender = gender
    self.ageBand = ageBand
    self.path = path
    self.entryLine = entryLine
    self.campaign = campaign
    self.reasonNotInternal = reasonNotInternal
    self.internalLine = internalLine
    self.reasonHidden = reasonHidden
    self.alias = alias
    self.reach = reach
    self.notes = notes
    self.callBack = callBack
    self.belongsTo = belongsTo
  }

  /// The same without what nobody asks for of its outcome.
  public var withoutUnasked: ContactContent {
    guard outcome != .callBack else { return self }
    var asked = self
    asked.callBack = CallBackAgreement()
    return asked
  }

  /// Where to call back; empty when nothing was given.
  public var callBackNumber: String { callBack.number.isEmpty ? reach : callBack.number }

  /// Every number and address that was given: each of them finds the contact.
  public var everyReach: String { [reach, callBack.number].filter { !$0.isEmpty }.joined(separator: ", ") }

  /// Whether the caller wishes to stay unknown to the internal care line, for now or for good.
  public var staysUnknown: Bool { internalLine == .no || internalLine == .later }

  /// Whole minutes from start to end, rounded up; `nil` when one of them is not known.
  public var minutes: Int? {
    guard let startedAt, let endedAt, endedAt >= startedAt else { return nil }
    return Int((endedAt.timeIntervalSince(startedAt) / 60).rounded(.up))
  }
}
