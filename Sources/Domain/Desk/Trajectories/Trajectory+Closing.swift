extension Trajectory {
  /// What must be in order before it can be closed, with what is left to do.
  public func closingChecklist(_ form: ClosingForm) -> [ClosingItem] {
    let unreported = sessions.filter { $0.attendance == nil }.count
    return [
      ClosingItem(subject: .day, isDone: form.on != nil, left: form.on == nil ? 1 : 0),
      ClosingItem(subject: .goals, isDone: goals.withoutLevel == 0, left: goals.withoutLevel),
      ClosingItem(subject: .goalsReached, isDone: form.goalsReached != nil, left: form.goalsReached == nil ? 1 : 0),
      ClosingItem(subject: .work, isDone: form.workAtEnd != nil, left: form.workAtEnd == nil ? 1 : 0),
      ClosingItem(subject: .reason, isDone: form.reason != nil, left: form.reason == nil ? 1 : 0),
      ClosingItem(subject: .sessions, isDone: unreported == 0, left: unreported),
      ClosingItem(subject: .referrals, isDone: form.openReferrals == 0, left: form.openReferrals),
      ClosingItem(subject: .tasks, isDone: form.openTasks == 0, left: form.openTasks),
      ClosingItem(subject: .crises, isDone: form.openCrises == 0, left: form.openCrises),
    ]
  }

  /// Ends it, once the checklist is done. Closing again in the same way changes nothing. That a client goes on in another
  /// trajectory is no word here: see `stepOver`.
  public mutating func close(
    _ form: ClosingForm, by worker: AccountID, today: LocalDate
  ) throws(Refusals<TrajectoryRefusal>) {
    if form.reason == ClosingReason.steppedOver, !isClosed { throw Refusals(.stepsOver) }
    try end(form, by: worker, today: today)
  }

  mutating func end(
    _ form: ClosingForm, by worker: AccountID, today: LocalDate
  ) throws(Refusals<TrajectoryRefusal>) {
    var found = closingChecklist(form).filter { !$0.isDone }.map { TrajectoryRefusal.notReady($0.subject, $0.left) }
    if let reason = form.reason, let refusal = ClosingReason.list.refusal(reason, on: form.on ?? today) {
      found.append(.code(refusal))
    }
    if let day = form.on {
      if day < lastFact { found.append(.beforeItsOrigin("closed-on")) }
      if day > today { found.append(.inTheFuture("closed-on")) }
    }
    if form.goalsReached == .noGoals, goals.contains(where: { $0.droppedOn == nil }) { found.append(.thereAreGoals) }
    if let present = closing {
      guard present.on == form.on, present.reason == form.reason, present.goalsReached == form.goalsReached,
        present.workAtEnd == form.workAtEnd
      else { throw Refusals(.closed) }
      return
    }
    if let refusals = Refusals(found) { throw refusals }
    guard let day = form.on, let goalsReached = form.goalsReached, let work = form.workAtEnd, let reason = form.reason
    else { return }
    closing = Closing(on: day, goalsReached: goalsReached, workAtEnd: work, reason: reason, by: worker)
  }

  /// The client comes back: within thirty days the same help goes on, later it is a new registration in the same
  /// dossier.
  ///
  /// - Parameter reason: of `ReopeningReason`.
  public mutating func reopen(
    reason: CodeKey?, on day: LocalDate, today: LocalDate
  ) throws(TrajectoryRefusal) {
    guard let closing else { throw .notClosed }
    guard closing.reason != ClosingReason.steppedOver else { throw .wentOnElsewhere }
    guard let reason, ReopeningReason.list[reason] != nil else { throw .reopeningReasonMissing }
    guard day >= closing.on else { throw .beforeItsOrigin("reopened-on") }
    guard day <= today else { throw .inTheFuture("reopened-on") }
    guard day.days(since: closing.on) <= Registration.sameEpisodeDays else {
      throw .newEpisode(days: Registration.sameEpisodeDays)
    }
    reopenings.append(Reopening(of: closing, on: day, reason: reason))
    self.closing = nil
  }
}
