import Access
import CareRecords
import Desk
import Foundation
import RegisterCore

extension DossierChapters {
  /// One page of what happened, newest first, and how much there is of each kind.
  func timeline(showing kind: DossierEvent.Kind?, page: Int) throws -> TimelineAnswer {
    let all = try events()
    let kept = all.filter { kind == nil || $0.event.kind == kind }
    let number = min(max(page, 1), TimelineAnswer.pages(of: kept.count))
    let shown = kept.dropFirst((number - 1) * TimelineAnswer.page).prefix(TimelineAnswer.page)
    let texts = OpenedTexts(
      notes: try reading.notes(shown.flatMap(\.choices)),
      contacts: try ContactTable(reading.work).texts(
        of: shown.compactMap(\.contact), in: reading.place, reading.grant))
    return TimelineAnswer(
      events: try shown.map { try $0.opened(with: texts) }, number: number,
      counts: Dictionary(grouping: all, by: \.event.kind).mapValues(\.count), kind: kind)
  }

  private func events() throws -> [SealedEvent] {
    let events =
      try contacts.map(event) + registrations.flatMap(events) + trajectories.flatMap(events)
      + assignments.map(event) + factEvents + beside.events + consultations.flatMap(events)
      + referrals.flatMap(events) + toMake.compactMap(event)
    let order = events.enumerated().sorted { left, right in
      let days = (left.element.event.day, right.element.event.day)
      if days.0 != days.1 { return days.0 > days.1 }
      let times = (left.element.event.time, right.element.event.time)
      if let first = times.0, let second = times.1, first != second { return first > second }
      return left.offset > right.offset
    }
    return order.map(\.element)
  }

  private func event(_ stored: StoredContact) throws -> SealedEvent {
    let content = stored.coded.content
    let moment = content.startedAt ?? stored.coded.openedAt
    return try SealedEvent(
      on: calendar.day(of: moment), at: calendar.time(of: moment), by: label(content.worker), of: stored
    ) { .contact(stored.publicID, $0.contacts[stored.id] ?? content) }
  }

  private func events(_ stored: StoredRegistration) -> [SealedEvent] {
    let registration = stored.registration
    var events = [
      SealedEvent(
        .registered(topics: registration.requests.map(\.topic), channel: registration.profile.channel),
        on: registration.receivedOn)
    ]
    if let triage = registration.triage, !registration.isLegacy {
      events.append(
        SealedEvent(
          .decided(
            triage.decision, triage.urgency,
            noOffer: triage.decision == .noOffer ? registration.requests.compactMap(\.noOfferReason).first : nil),
          on: triage.on, by: label(triage.by)))
    }
    events += registration.intakes.map { intake in
      SealedEvent(intake.attendance.map { .intake($0) } ?? .intakePlanned, on: intake.on, at: intake.time)
    }
    if registration.triage?.decision == .accept {
      events += registration.requests.compactMap { request in
        guard let day = request.settledOn, let ending = request.outcome.ending else { return nil }
        return SealedEvent(.requestEnded(topic: request.topic, ending, noOffer: request.noOfferReason), on: day)
      }
    }
    if let day = registration.closedOn { events.append(SealedEvent(.registrationClosed, on: day)) }
    return events
  }

  private func events(_ stored: StoredTrajectory) throws -> [SealedEvent] {
    let trajectory = stored.trajectory
    var events = [
      SealedEvent(
        .started(trajectory.product, for: trajectory.subPurpose, step: trajectory.step?.direction),
        on: trajectory.openedOn,
        by: label(trajectory.allocations.first?.worker))
    ]
    events += try stored.sessions.map { try event($0, of: stored) }
    for (id, note) in zip(stored.evaluations, trajectory.evaluations) { events += try self.events(note, id) }
    for goal in stored.goals { events += try self.events(goal) }
    // In the order in which they followed each other, which is also that of one day.
    for reopening in trajectory.reopenings {
      events.append(event(reopening.closing, of: trajectory))
      events.append(SealedEvent(.reopened(trajectory.product, reason: reopening.reason), on: reopening.on))
    }
    if let closing = trajectory.closing { events.append(event(closing, of: trajectory)) }
    return events
  }

  /// An evaluation, and what a team lead allowed on it.
  private func events(_ note: EvaluationNote, _ id: EvaluationID) throws -> [SealedEvent] {
    let evaluated = try SealedEvent(
      on: note.on, by: label(note.by), opening: NoteField.ofEvaluation.map { NoteChoice($0, of: .evaluation(id)) }
    ) { .evaluated(note.reading($0.notes, .evaluation(id))) }
    guard let more = note.more else { return [evaluated] }
    return [evaluated, SealedEvent(.moreAllowed(more), on: more.on, by: label(more.by))]
  }

  private func event(_ closing: Closing, of trajectory: Trajectory) -> SealedEvent {
    SealedEvent(.closed(trajectory.product, closing), on: closing.on, by: label(closing.by))
  }

  private func event(_ session: StoredSession, of stored: StoredTrajectory) throws -> SealedEvent {
    let subject = RecordKey.session(session.id)
    let number = stored.number(of: session)
    return try SealedEvent(
      on: session.session.on, at: session.time, by: label(session.session.by),
      opening: [NoteChoice(NoteField.report, of: subject)]
    ) { texts in
      let report = texts.notes[subject, NoteField.report]
      return .session(
        SessionAnswer(
          session, number: number, reporting: report?.text ?? "", version: report?.version ?? 0, names))
    }
  }

  /// The words of a goal that counts are opened for the plan; those of one that was let go for the timeline only.
  private func events(_ stored: StoredGoal) throws -> [SealedEvent] {
    let goal = stored.goal
    let subject = RecordKey.goal(stored.id)
    let choices = goal.droppedOn == nil ? [] : [NoteChoice(NoteField.goal, of: subject)]
    let words: (OpenedTexts) -> String = { goal.words.isEmpty ? $0.notes.text(subject, NoteField.goal) : goal.words }
    return try [SealedEvent(on: goal.agreedOn, opening: choices) { .goalAgreed(words: words($0)) }]
      + goal.scores.map { score in
        try SealedEvent(on: score.on, opening: choices) { .goalScored(words: words($0), score.level) }
      }
  }

  private func events(_ stored: StoredReferral) throws -> [SealedEvent] {
    let subject = RecordKey.referral(stored.id)
    let made = try SealedEvent(
      on: stored.referral.on, by: label(stored.by), opening: [NoteChoice(NoteField.agreement, of: subject)]
    ) { .referred(ReferralAnswer(stored, $0.notes, names)) }
    guard let heard = stored.referral.answer else { return [made] }
    let answered = try SealedEvent(on: heard.on, opening: [NoteChoice(NoteField.answer, of: subject)]) {
      .referralAnswered(ReferralAnswer(stored, $0.notes, names))
    }
    return [made, answered]
  }

  /// A referral that was made of it stands there itself.
  private func event(_ stored: StoredReferralToMake) throws -> SealedEvent? {
    guard let ending = stored.toMake.ending, ending.way != .referred else { return nil }
    let choice = NoteChoice(NoteField.reason, of: .referralToMake(stored.id))
    return try SealedEvent(on: ending.on, by: label(ending.by), opening: [choice]) {
      .referralEnded(ReferralToMakeAnswer(stored, $0.notes, names))
    }
  }

  private func event(_ assignment: Assignment) -> SealedEvent {
    SealedEvent(
      .handedOver(
        from: label(assignment.from), to: label(assignment.to), reason: assignment.reason,
        clientTold: assignment.clientTold),
      on: calendar.day(of: assignment.at), at: calendar.time(of: assignment.at), by: label(assignment.by))
  }

  private func events(_ stored: StoredConsultation) throws -> [SealedEvent] {
    let subject = RecordKey.consultation(stored.id)
    let asked = try SealedEvent(
      on: stored.coded.askedOn, by: label(stored.askedBy),
      opening: [NoteChoice(NoteField.question, of: subject)]
    ) { .consulted(stored.coded.reading($0.notes, subject)) }
    guard let answer = stored.coded.answer else { return [asked] }
    let advised = try SealedEvent(on: answer.on, opening: [NoteChoice(NoteField.answer, of: subject)]) { texts in
      .advised(
        stored.coded.askedOf, stored.coded.reading(texts.notes, subject).answer ?? answer)
    }
    return [asked, advised]
  }

  /// Later facts only: the first one is the dossier's beginning.
  private var factEvents: [SealedEvent] {
    let facts = reading.stored.facts
    return facts.known.dropFirst().map { SealedEvent(.known($0.value), on: $0.from) }
      + facts.internalLine.map { SealedEvent(.internalLine($0.value), on: $0.from) }
  }
}

extension EvaluationNote {
  /// The same with its texts.
  fileprivate func reading(_ notes: NewestNotes, _ subject: RecordKey) -> EvaluationNote {
    var view = medicalView
    if case .looked(let role, _) = view { view = .looked(role, name: notes.text(subject, NoteField.medicalName)) }
    return EvaluationNote(
      on: on, afterSessions: afterSessions, decision: decision, by: by, colleague: colleague, medicalView: view,
      dependence: dependence, ownStrength: ownStrength, note: notes.text(subject, NoteField.evaluation),
      strengths: notes.text(subject, NoteField.strengths), more: more)
  }
}
