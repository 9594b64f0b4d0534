import Access
import CareRecords
import Desk
import Foundation
import HouseActs
import HouseRecords
import RegisterCore
import ScreeningRecords

// What the clocks of events, products and signals do when their moment comes. None of it opens anything sealed.

extension Work {
  /// A task for the worker, unless the event was corrected since, the client wants no contact, or help has ended.
  func remind(of job: StoredJob, _ source: TaskSource, _ rule: FollowUpRule) throws {
    guard let (event, place, grant) = try runningClock(of: job) else { return }
    if source == .screening, try isScreened(after: event, of: place, rule) { return }
    let day = try DeskCalendar(zone: desk.timeZone).day(of: job.runAt)
    try TaskTable(self).ensure(source, due: day, owner: place.facts.owner, about: place, grant)
  }

  func raiseOverdueScreening(_ job: StoredJob, _ rule: FollowUpRule) throws {
    guard let (event, place, grant) = try runningClock(of: job) else { return }
    guard try !isScreened(after: event, of: place, rule) else { return }
    try raise(.overdueScreening, cause: "event/\(event.id.number)", of: place, grant)
  }

  func raiseMissingScreening(_ job: StoredJob) throws {
    let table = ScreeningTable(self)
    guard let help = try table.openTrajectory(TrajectoryID(job.subject)),
      let (place, grant) = try openPlace(help.dossier)
    else { return }
    let early = help.startedOn.adding(days: -ScreeningRule.earlyDays)
    guard try !table.all(of: place.id).contains(where: { $0.isScreening && $0.takenOn >= early }) else { return }
    try raise(.overdueScreening, cause: "trajectory/\(job.subject)", of: place, grant)
  }

  /// A signal that nobody decided on comes in sight of the whole shift and its lead; once for every round.
  func escalate(_ job: StoredJob) throws {
    guard var stored = try SignalTable(self).findToChange(SignalID(job.subject)) else { return }
    guard stored.signal.escalate(at: now), let (place, grant) = try signalPlace(stored.dossier) else { return }
    try SignalTable(self).update(stored)
    try TaskTable(self).ensure(.signalOverdue, at: stored.signal.due, owner: nil, about: place, grant)
    record(.signalEscalated, of: stored.id, in: place.id, grant)
  }

  /// A watched signal is open again, and its term begins anew; also when help was closed in between.
  func endWatch(_ job: StoredJob) throws {
    guard var stored = try SignalTable(self).findToChange(SignalID(job.subject)) else { return }
    guard stored.signal.comeBack(at: now, today: try today()),
      let (place, grant) = try signalPlace(stored.dossier)
    else { return }
    try SignalTable(self).update(stored)
    try planEscalation(of: stored.id, stored.signal)
    try TaskTable(self).ensure(.signal, at: stored.signal.due, owner: place.signalOwner, about: place, grant)
    record(.signalRaised, of: stored.id, in: place.id, grant)
  }

  /// The event that a job belongs to, while its clock still runs.
  private func runningClock(of job: StoredJob) throws -> (StoredIndexEvent, DossierPlace, Grant)? {
    let table = IndexEventTable(self)
    guard let event = try table.find(IndexEventID(job.subject)), !event.event.wantsNoContact,
      try table.current(of: event.dossier)?.id == event.id, let (place, grant) = try openPlace(event.dossier)
    else { return nil }
    return (event, place, grant)
  }

  /// A dossier with a signal: what asks for a decision outlives the help.
  private func signalPlace(_ id: DossierID) throws -> (DossierPlace, Grant)? {
    guard let place = try DossierTable(self).place(id) else { return nil }
    return (place, try require(.keepClocks, on: place.facts))
  }

  /// A dossier in which help still runs.
  private func openPlace(_ id: DossierID) throws -> (DossierPlace, Grant)? {
    guard let place = try DossierTable(self).place(id), place.facts.state == .open else { return nil }
    return (place, try require(.keepClocks, on: place.facts))
  }

  /// Whether a questionnaire about what an event leaves was finished, or skipped with a reason, since the day on which it had
  /// to be.
  private func isScreened(after event: StoredIndexEvent, of place: DossierPlace, _ rule: FollowUpRule) throws -> Bool {
    guard let day = event.event.happenedOn?.adding(days: rule.rescreenDay) else { return true }
    return try ScreeningTable(self).all(of: place.id).contains { form in
      form.isScreening && form.isAboutEvent && form.takenOn >= day
    }
  }
}

extension StoredScreening {
  /// Whether it answers the question for a screening: finished or skipped, and about complaints, not about a session. A
  /// list that was read without a score does not.
  fileprivate var isScreening: Bool { state != .open && session == nil && conclusion == nil }
}
