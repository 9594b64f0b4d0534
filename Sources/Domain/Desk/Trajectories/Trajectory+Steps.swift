extension Trajectory {
  /// Adds a session, planned or reported, in its place by day.
  ///
  /// A session that was held needs room below the limit; an evaluation makes room by allowing more. A session ahead has
  /// no attendance yet, and none that is past may be added as ahead.
  ///
  /// - Parameter intakeHeldOn: The day of the intake; sessions of a product with intake don't come before it.
  public mutating func add(
    _ session: HelpSession, intakeHeldOn: LocalDate?, today: LocalDate
  ) throws(TrajectoryRefusal) {
    guard !isClosed else { throw .closed }
    guard !sessions.contains(session) else { return }
    guard session.on >= openedOn else { throw .beforeItsOrigin("session-on") }
    try checkSession(session, intakeHeldOn: intakeHeldOn, today: today)
    insert(session)
  }

  /// Takes the place of a session: what was planned is reported, or a report is corrected.
  public mutating func replace(
    _ old: HelpSession, with new: HelpSession, intakeHeldOn: LocalDate?, today: LocalDate
  ) throws(TrajectoryRefusal) {
    guard !isClosed else { throw .closed }
    guard let position = sessions.firstIndex(of: old) else { throw .noSuchSession }
    guard new.on >= openedOn else { throw .beforeItsOrigin("session-on") }
    var others = self
    others.sessions.remove(at: position)
    try others.checkSession(new, intakeHeldOn: intakeHeldOn, today: today)
    others.insert(new)
    sessions = others.sessions
  }

  /// What the help serves from now on; `nil` when that is not said.
  public mutating func serve(_ subPurpose: CodeKey?) throws(TrajectoryRefusal) {
    guard subPurpose != self.subPurpose else { return }
    guard !isClosed else { throw .closed }
    if let subPurpose, product.subPurpose(subPurpose) == nil { throw .subPurposeNotOffered }
    self.subPurpose = subPurpose
  }

  /// Agrees on a goal with the client.
  public mutating func agree(_ goal: Goal, today: LocalDate) throws(TrajectoryRefusal) {
    guard !goals.contains(goal) else { return }
    try check(goal.agreedOn, today: today, field: "goal")
    goals.append(goal)
  }

  /// Changes one goal, such as giving it a level. What the goal itself refuses is passed on.
  public mutating func updateGoal(
    at position: Int, _ change: (inout Goal) throws(GoalRefusal) -> Void
  ) throws(TrajectoryRefusal) {
    guard !isClosed else { throw .closed }
    guard goals.indices.contains(position) else { throw .noSuchGoal }
    do throws(GoalRefusal) {
      try change(&goals[position])
    } catch {
      throw .goal(error)
    }
  }

  /// Another worker takes over, with a reason and whether the client was told. The same again changes nothing.
  public mutating func reassign(
    to worker: AccountID, on day: LocalDate, reason: CodeKey?, clientTold: Bool?, today: LocalDate
  ) throws(Refusals<TrajectoryRefusal>) {
    let allocation = Allocation(worker: worker, from: day, reason: reason, clientTold: clientTold)
    guard allocations.last != allocation else { return }
    var found: [TrajectoryRefusal] = []
    if isClosed { found.append(.closed) }
    if worker == self.worker { found.append(.sameWorker) }
    if day < allocations.last?.from ?? openedOn { found.append(.beforeItsOrigin("reassigned-on")) }
    if day > today { found.append(.inTheFuture("reassigned-on")) }
    if let reason {
      if let refusal = ReassignmentReason.list.refusal(reason, on: day) { found.append(.code(refusal)) }
    } else {
      found.append(.reassignmentReasonMissing)
    }
    if clientTold == nil { found.append(.clientToldMissing) }
    if let refusals = Refusals(found) { throw refusals }
    allocations.append(allocation)
  }

  private func checkSession(
    _ session: HelpSession, intakeHeldOn: LocalDate?, today: LocalDate
  ) throws(TrajectoryRefusal) {
    if let minutes = session.minutes, !(1...HelpSession.longestMinutes).contains(minutes) { throw .minutesOutOfRange }
    if session.attendance == nil {
      guard session.on >= today else { throw .attendanceMissing }
    } else {
      guard session.on <= today || session.attendance?.isCancelled == true else { throw .inTheFuture("session-on") }
    }
    guard session.isHeld else { return }
    if product.needsIntake {
      guard let intakeHeldOn else { throw .intakeNotHeld }
      guard session.on >= intakeHeldOn else { throw .beforeItsOrigin("session-on") }
    }
    if let allowed = allowedSessions, heldSessions >= allowed { throw .limitReached(allowed) }
  }

  private mutating func insert(_ session: HelpSession) {
    sessions.insert(session, at: sessions.firstIndex { $0.on > session.on } ?? sessions.endIndex)
  }
}

extension Attendance {
  /// Whether it was called off beforehand, so that it may be recorded before its day.
  public var isCancelled: Bool {
    switch self {
    case .cancelledLate, .cancelledInTime, .cancelledByDesk: true
    case .held, .noShow: false
    }
  }
}
