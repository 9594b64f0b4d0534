/// That somebody decided to refer. It waits until the client is referred, goes alone, or somebody says why not, and ends by
/// nothing else.
///
/// Source: the desk's first evaluation (te Brake et al., 2013) found that what was decided was not followed.
public struct ReferralToMake: Sendable, Hashable {
  /// How it ended.
  public struct Ending: Sendable, Hashable {
    public enum Way: String, Sendable, Hashable, CaseIterable {
      case referred
      /// The client gets in touch without the desk, which passes nothing on.
      case alone
      case not
    }

    public let way: Way
    public let on: LocalDate
    public let by: AccountID?
    /// Of `ReferralTarget`: to whom the client goes alone.
    public let target: CodeKey?
    /// Why nobody is referred.
    public let reason: NoReferralReason?

    public init(
      _ way: Way, on day: LocalDate, by worker: AccountID?, target: CodeKey? = nil, reason: NoReferralReason? = nil
    ) {
      self.way = way
      on = day
      by = worker
      self.target = target
      self.reason = reason
    }
  }

  public let origin: ReferralOrigin
  public let decidedOn: LocalDate
  public let decidedBy: AccountID?
  public let due: LocalDate
  public private(set) var ending: Ending?

  /// Somebody decides to refer.
  ///
  /// - Parameter due: when that has to be done.
  public init(_ origin: ReferralOrigin, on day: LocalDate, by worker: AccountID?, due: LocalDate) {
    self.init(stored: origin, on: day, by: worker, due: due, ending: nil)
  }

  /// The same within the term of the desk.
  public init(_ origin: ReferralOrigin, on day: LocalDate, by worker: AccountID?, _ norms: DeskNorms) {
    self.init(origin, on: day, by: worker, due: day.adding(days: norms[.referralToMake]))
  }

  /// As the register keeps it.
  public init(
    stored origin: ReferralOrigin, on day: LocalDate, by worker: AccountID?, due: LocalDate, ending: Ending?
  ) {
    self.origin = origin
    decidedOn = day
    decidedBy = worker
    self.due = due
    self.ending = ending
  }

  /// Whether it still has to be done.
  public var isOpen: Bool { ending == nil }

  /// The client is referred.
  public mutating func refer(on day: LocalDate, by worker: AccountID) throws(Refusals<ReferralRefusal>) {
    try end(Ending(.referred, on: day, by: worker), [])
  }

  /// The client gets in touch without the desk.
  ///
  /// - Parameter target: of `ReferralTarget`.
  public mutating func goAlone(
    to target: CodeKey?, on day: LocalDate, by worker: AccountID, today: LocalDate
  ) throws(Refusals<ReferralRefusal>) {
    var found: [ReferralRefusal] = []
    let isOffered = target.map { ReferralTarget.line(of: $0) != nil && ReferralTarget.list.refusal($0, on: day) == nil }
    if isOffered != true { found.append(.targetNotOffered) }
    if day > today { found.append(.inTheFuture("alone-on")) }
    if day < decidedOn { found.append(.beforeTheDecision) }
    try end(Ending(.alone, on: day, by: worker, target: target), found)
  }

  /// Nobody is referred.
  ///
  /// - Parameter words: needed when no reason of the list fits.
  public mutating func drop(
    _ reason: NoReferralReason?, words: String, on day: LocalDate, by worker: AccountID
  ) throws(Refusals<ReferralRefusal>) {
    var found: [ReferralRefusal] = []
    if reason == nil { found.append(.reasonMissing) }
    if reason == .other, words.allSatisfy(\.isWhitespace) { found.append(.wordsMissing) }
    try end(Ending(.not, on: day, by: worker, reason: reason), found)
  }

  private mutating func end(
    _ ending: Ending, _ found: [ReferralRefusal]
  ) throws(Refusals<ReferralRefusal>) {
    guard isOpen else { throw Refusals(.endedAlready) }
    if let refusals = Refusals(found) { throw refusals }
    self.ending = ending
  }
}
