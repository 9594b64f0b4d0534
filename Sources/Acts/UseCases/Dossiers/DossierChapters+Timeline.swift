import Desk
import Foundation
import Records

extension DossierChapters {
  /// What happened, newest first.
  func timeline() -> [DossierEvent] {
    let events =
      contactEvents + registrations.flatMap(events) + trajectories.flatMap(events) + assignments.compactMap(event)
      + factEvents + screeningEvents + signalEvents + consultationEvents
      + referrals.flatMap(events)
    let order = events.enumerated().sorted { left, right in
      let days = (left.element.day, right.element.day)
      if days.0 != days.1 { return days.0 > days.1 }
      let times = (left.element.time, right.element.time)
      if let first = times.0, let second = times.1, first != second { return first > second }
      return left.offset > right.offset
    }
    return order.map(\.element)
  }

  private var contactEvents: [DossierEvent] {
    contacts.map { stored in
      let content = stored.contact.content
      let moment = content.startedAt ?? stored.contact.openedAt
      return DossierEvent(
        .contact(stored.publicID, content), on: calendar.day(of: moment), at: calendar.time(of: moment),
        by: label(content.worker))
    }
  }

  private func events(_ stored: StoredRegistration) -> [DossierEvent] {
    let registration = stored.registration
    var events = [
      DossierEvent(
        .registered(topics: registration.requests.map(\.topic), channel: registration.profile.channel),
        on: registration.receivedOn)
    ]
    if let triage = registration.triage, !registration.isLegacy {
      events.append(DossierEvent(.decided(triage.decision, triage.urgency), on: triage.on, by: label(triage.by)))
    }
    events += registration.intakes.map { intake in
      DossierEvent(intake.attendance.map { .intake($0) } ?? .intakePlanned, on: intake.on)
    }
    events += registration.reopenings.map { DossierEvent(.reopened, on: $0) }
    if let day = registration.closedOn { events.append(DossierEvent(.registrationClosed, on: day)) }
    return events
  }

  private func events(_ stored: StoredTrajectory) -> [DossierEvent] {
    let trajectory = stored.trajectory
    var events = [
      DossierEvent(
        .started(trajectory.product), on: trajectory.openedOn, by: label(trajectory.allocations.first?.worker))
    ]
    events += stored.sessions.map { session in
      DossierEvent(
        .session(self.session(session, of: stored)), on: session.session.on, at: session.time,
        by: label(session.session.by))
    }
    events += trajectory.evaluations.map { DossierEvent(.evaluated($0), on: $0.on, by: label($0.by)) }
    for goal in trajectory.goals {
      events.append(DossierEvent(.goalAgreed(words: goal.words), on: goal.agreedOn))
      events += goal.scores.map { DossierEvent(.goalScored(words: goal.words, $0.level), on: $0.on) }
    }
    events += (trajectory.reopenings.map(\.closing) + [trajectory.closing].compactMap { $0 }).map { closing in
      DossierEvent(.closed(trajectory.product, closing), on: closing.on, by: label(closing.by))
    }
    return events
  }

  private func events(_ stored: StoredReferral) -> [DossierEvent] {
    let answer = referral(stored)
    var events = [DossierEvent(.referred(answer), on: stored.referral.on, by: label(stored.by))]
    if let heard = stored.referral.answer { events.append(DossierEvent(.referralAnswered(answer), on: heard.on)) }
    return events
  }

  private func event(_ assignment: Assignment) -> DossierEvent? {
    DossierEvent(
      .handedOver(
        from: label(assignment.from), to: label(assignment.to), reason: assignment.reason,
        clientTold: assignment.clientTold),
      on: calendar.day(of: assignment.at), at: calendar.time(of: assignment.at), by: label(assignment.by))
  }

  private var screeningEvents: [DossierEvent] {
    screenings.filter { $0.session == nil }.map { DossierEvent(.screened($0), on: $0.takenOn, by: $0.by) }
  }

  private var consultationEvents: [DossierEvent] {
    consultations.flatMap { item in
      [DossierEvent(.consulted(item.consultation), on: item.consultation.askedOn, by: item.by)]
        + (item.consultation.answer.map {
          [DossierEvent(.advised(item.consultation.askedOf, $0), on: $0.on)]
        } ?? [])
    }
  }

  private var signalEvents: [DossierEvent] {
    signals.flatMap { item in
      let rulings = item.earlier + [item.signal.ruling].compactMap { $0 }
      return [DossierEvent(.signalled(item.signal.kind), on: item.raisedOn)]
        + rulings.map { ruling in
          DossierEvent(
            .ruled(item.signal.kind, ruling), on: calendar.day(of: ruling.at), at: calendar.time(of: ruling.at),
            by: label(ruling.by))
        }
    }
  }

  /// Later facts only: the first one is the dossier's beginning.
  private var factEvents: [DossierEvent] {
    stored.facts.known.dropFirst().map { DossierEvent(.known($0.value), on: $0.from) }
      + stored.facts.internalLine.map { DossierEvent(.internalLine($0.value), on: $0.from) }
  }
}
