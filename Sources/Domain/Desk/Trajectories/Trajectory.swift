/// The course of help in one product: who helps, the sessions, the goals, the evaluations, the end.
public struct Trajectory: Sendable, Hashable {
  /// A worker carries it from a day on.
  public struct Allocation: Sendable, Hashable {
    public let worker: AccountID
    public let from: LocalDate
    /// Of `ReassignmentReason`; `nil` for the first worker.
    public let reason: CodeKey?
    /// Whether the client was told; `nil` for the first worker.
    public let clientTold: Bool?

    public init(worker: AccountID, from: LocalDate, reason: CodeKey? = nil, clientTold: Bool? = nil) {
      self.worker = worker
      self.from = from
      self.reason = reason
      self.clientTold = clientTold
    }
  }

  /// The version of the product in which help is given, to the end.
  public let product: Product
  /// The part of the product that the help serves, of those that the product names; may change at an evaluation.
  public internal(set) var subPurpose: CodeKey?
  public let openedOn: LocalDate
  /// Topics of `HelpQuestion` that this help is about.
  public let topics: [CodeKey]
  public let workAtStart: WorkSituation
  /// After how many held sessions it is evaluated, chosen from the product's numbers.
  public let evaluateEvery: Int?
  /// The colleague who agreed at the start, where the product asks for one.
  public let secondName: AccountID?
  /// The help whose place it took, if any.
  public let step: StepTaken?
  public internal(set) var allocations: [Allocation]
  /// In the order of their days; the place in the row is the number of the session.
  public internal(set) var sessions: [HelpSession]
  public internal(set) var goals: [Goal]
  public internal(set) var evaluations: [EvaluationNote]
  public internal(set) var closing: Closing?
  /// Oldest first.
  public internal(set) var reopenings: [Reopening]
  public let isLegacy: Bool

  /// A trajectory as the register keeps it.
  public init(
    product: Product, subPurpose: CodeKey? = nil, openedOn: LocalDate, topics: [CodeKey], workAtStart: WorkSituation,
    evaluateEvery: Int?,
    secondName: AccountID? = nil, step: StepTaken? = nil, allocations: [Allocation], sessions: [HelpSession] = [],
    goals: [Goal] = [],
    evaluations: [EvaluationNote] = [], closing: Closing? = nil, reopenings: [Reopening] = [],
    isLegacy: Bool = false
  ) {
    self.product = product
    self.subPurpose = subPurpose
    self.openedOn = openedOn
    self.topics = topics
    self.workAtStart = workAtStart
    self.evaluateEvery = evaluateEvery
    self.secondName = secondName
    self.step = step
    self.allocations = allocations
    self.sessions = sessions
    self.goals = goals
    self.evaluations = evaluations
    self.closing = closing
    self.reopenings = reopenings
    self.isLegacy = isLegacy
  }

  /// Starts help in a product.
  ///
  /// - Parameters:
  ///   - subPurpose: One of those that the product names, if any.
  ///   - registeredOn: The day of the registration; help never starts before it.
  ///   - evaluateEvery: One of the product's numbers; the first when `nil`.
  ///   - secondName: Somebody else than the worker, where the product asks for it.
  ///   - step: the help whose place it takes, if any.
  public static func open(
    _ product: Product, for subPurpose: CodeKey? = nil, on day: LocalDate, registeredOn: LocalDate, topics: [CodeKey],
    by worker: AccountID,
    workAtStart: WorkSituation, evaluateEvery: Int? = nil, secondName: AccountID? = nil, today: LocalDate,
    step: StepTaken? = nil
  ) throws(Refusals<TrajectoryRefusal>) -> Trajectory {
    var found: [TrajectoryRefusal] = []
    if day < registeredOn { found.append(.beforeItsOrigin("opened-on")) }
    if day > today { found.append(.inTheFuture("opened-on")) }
    if !product.isValid(on: day) { found.append(.productNotOffered) }
    if let subPurpose, product.subPurpose(subPurpose) == nil { found.append(.subPurposeNotOffered) }
    let interval = evaluateEvery ?? product.evaluation.everySessions.first
    if let interval, !product.evaluation.everySessions.contains(interval) { found.append(.intervalNotOffered) }
    if product.needsSecondName, secondName == nil { found.append(.secondNameMissing) }
    if secondName == worker { found.append(.secondNameIsTheWorker) }
    if let refusals = Refusals(found) { throw refusals }
    return Trajectory(
      product: product, subPurpose: subPurpose, openedOn: day, topics: topics, workAtStart: workAtStart,
      evaluateEvery: interval,
      secondName: secondName, step: step, allocations: [Allocation(worker: worker, from: day)])
  }

  public var isClosed: Bool { closing != nil }

  /// Who carries it now.
  public var worker: AccountID? { allocations.last?.worker }

  public var heldSessions: Int { sessions.filter(\.isHeld).count }

  /// The most sessions, with what team leads allowed beyond the product's limit; `nil` when there is no most.
  public var allowedSessions: Int? {
    product.limit.map { $0 + evaluations.reduce(0) { $0 + ($1.more?.count ?? 0) } }
  }

  /// When it is evaluated.
  public var schedule: EvaluationSchedule {
    EvaluationSchedule(everySessions: evaluateEvery, everyDays: product.evaluation.everyDays)
  }

  /// Whether an evaluation is due; nothing is due once it is closed.
  public func evaluationStatus(today: LocalDate) -> EvaluationStatus {
    guard !isClosed else { return .notNeeded }
    return schedule.status(heldSessions: heldSessions, startedOn: openedOn, evaluations: evaluations, today: today)
  }

  /// The day of the last thing that happened in it; what was cancelled did not happen, on whatever day it stood.
  public var lastFact: LocalDate {
    let days =
      sessions.filter { $0.attendance == .held || $0.attendance == .noShow }.map(\.on) + evaluations.map(\.on)
      + allocations.map(\.from)
      + goals.map(\.agreedOn) + reopenings.map(\.on)
    return days.reduce(openedOn, max)
  }

  func check(_ day: LocalDate, today: LocalDate, field: String) throws(TrajectoryRefusal) {
    guard !isClosed else { throw .closed }
    guard day >= openedOn else { throw .beforeItsOrigin(field) }
    guard day <= today else { throw .inTheFuture(field) }
  }
}
