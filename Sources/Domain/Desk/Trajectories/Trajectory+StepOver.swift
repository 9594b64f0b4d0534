/// Where the help went on from: the help whose place it took, and which way the step went.
public struct StepTaken: Sendable, Hashable {
  public let from: TrajectoryID
  public let direction: StepDirection

  public init(from trajectory: TrajectoryID, _ direction: StepDirection) {
    from = trajectory
    self.direction = direction
  }
}

/// What is filled in when a client goes on in another product.
public struct StepOverForm: Sendable, Hashable {
  public var direction: StepDirection?
  public var on: LocalDate
  public var subPurpose: CodeKey?
  public var evaluateEvery: Int?
  public var secondName: AccountID?
  /// Of the help that ends.
  public var goalsReached: GoalsReached?
  /// At the end of the one, and at the start of the other.
  public var work: WorkSituation?

  public init(
    _ direction: StepDirection?, on day: LocalDate, subPurpose: CodeKey? = nil, evaluateEvery: Int? = nil,
    secondName: AccountID? = nil, goalsReached: GoalsReached?, work: WorkSituation?
  ) {
    self.direction = direction
    on = day
    self.subPurpose = subPurpose
    self.evaluateEvery = evaluateEvery
    self.secondName = secondName
    self.goalsReached = goalsReached
    self.work = work
  }
}

extension Trajectory {
  /// Goes on in another product for the same questions: this help ends on the day on which the other begins. What still runs
  /// around it, such as a referral, stays with the dossier.
  ///
  /// - Parameters:
  ///   - id: of this help.
  ///   - carrier: who helps from now on.
  /// - Returns: the other help.
  public mutating func stepOver(
    _ id: TrajectoryID, to product: Product, _ form: StepOverForm, carriedBy carrier: AccountID, by worker: AccountID,
    today: LocalDate
  ) throws(Refusals<TrajectoryRefusal>) -> Trajectory {
    var found: [TrajectoryRefusal] = []
    if form.direction == nil { found.append(.stepMissing) }
    if product.key == self.product.key { found.append(.sameProduct) }
    let closing = ClosingForm(
      on: form.on, goalsReached: form.goalsReached, workAtEnd: form.work, reason: ClosingReason.steppedOver)
    var ended = self
    var other: Trajectory?
    do throws(Refusals<TrajectoryRefusal>) {
      other = try .open(
        product, for: form.subPurpose, on: form.on, registeredOn: openedOn, topics: topics, by: carrier,
        workAtStart: form.work ?? .unknown, evaluateEvery: form.evaluateEvery, secondName: form.secondName,
        today: today, step: form.direction.map { StepTaken(from: id, $0) })
    } catch {
      found += error.items
    }
    do throws(Refusals<TrajectoryRefusal>) {
      if isClosed { throw Refusals(.closed) }
      try ended.end(closing, by: worker, today: today)
    } catch {
      // The day of the one is the day of the other, and is named once.
      for refusal in error.items {
        if case .inTheFuture = refusal { continue }
        found.append(refusal.field == "closed-on" ? .beforeItsOrigin("opened-on") : refusal)
      }
    }
    if let refusals = Refusals(found) { throw refusals }
    guard let other else { throw Refusals(.productNotOffered) }
    self = ended
    return other
  }

  /// The goals that were not reached yet, as they are agreed on in the help that takes its place: from where they stand now.
  public func goalsToGoOn(on day: LocalDate) -> [Goal] {
    goals.filter { $0.droppedOn == nil && ($0.level ?? $0.baseline) < .expected }.map { $0.goingOn(from: day) }
  }
}
