public import Access
import CareActs
import CareRecords
public import Desk
import HouseRecords
import RegisterCore
import ScreeningRecords

/// Records the event that the complaints came from, and starts its clocks.
public struct SetIndexEvent: Sendable {
  let register: Register
  let rule: FollowUpRule

  /// A correction is a new version, and starts the clocks anew; the same event again changes nothing.
  ///
  /// - Parameter seen: the version that the page was made from, 0 for none.
  /// - Throws: `Refusals<IndexEventRefusal>`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ event: IndexEvent, of dossier: DossierID.Public, seen: Int64, _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, occasion) { [rule] opened in
      let table = IndexEventTable(opened.work)
      // Two workers with one page: the second waits here for the first.
      try DossierTable(opened.work).touch(opened.id)
      let before = try table.current(of: opened.id)
      guard before?.event != event else { return }
      if let refusals = Refusals(event.refusals(today: opened.today)) { throw refusals }
      let stored = try table.insert(event, of: opened.place, seen: seen, opened.grant)
      try opened.plan(stored, rule)
      if event.wantsNoContact { try opened.letGoOfReminders() }
      if event.complaints == .yes, before?.event.complaints != .yes {
        try opened.work.raise(.fourWeeks, cause: "event/\(stored.id.number)", of: opened.place, opened.grant)
      }
    }
  }
}

extension OpenedDossier {
  fileprivate func plan(_ stored: StoredIndexEvent, _ rule: FollowUpRule) throws {
    let calendar = try DeskCalendar(zone: work.desk.timeZone)
    let jobs = JobTable(work)
    for moment in stored.event.moments(from: today, rule) {
      let at = calendar.start(of: moment.on)
      switch moment.what {
      case .contact(let day):
        try jobs.plan(.contactMoment, about: stored.id.number, at: at, key: "contact-moment/\(stored.id.number)/\(day)")
      case .rescreening:
        try jobs.plan(.rescreening, about: stored.id.number, at: at, key: "rescreening/\(stored.id.number)")
      case .overdue:
        try jobs.plan(.overdueScreening, about: stored.id.number, at: at, key: "overdue/\(stored.id.number)")
      }
    }
  }

  /// The client wants no contact: reminders that stand open are let go of.
  fileprivate func letGoOfReminders() throws {
    let table = TaskTable(work)
    for stored in try table.open(of: id) where [.contactMoment, .screening].contains(stored.coded.source) {
      let open = try table.open(stored, grant)
      var dropped = open
      try dropped.task.drop(reason: FourWeeks.noContact.nl, by: worker, at: max(work.now, open.task.createdAt))
      try table.update(dropped, over: open, grant)
    }
  }
}

extension FourWeeks {
  fileprivate static let noContact = Text(
    nl: "De cliënt wil geen contact op initiatief van het loket.",
    en: "The client wants no contact on the desk's initiative.")
}
