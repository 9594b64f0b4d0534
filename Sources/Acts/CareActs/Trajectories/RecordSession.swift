public import Access
import CareRecords
public import Desk
import Foundation
import RegisterCore

/// Records a session that was held, or missed, or lies ahead; with the next appointment in the same act.
public struct RecordSession: Sendable {
  /// What the worker fills in.
  public struct Form: Sendable, Hashable {
    public var on: LocalDate
    public var time: ClockTime?
    public var place: SessionPlace
    /// `nil` for a session that lies ahead.
    public var attendance: Attendance?
    public var minutes: Int?
    public var report: String
    /// The next appointment.
    public var nextOn: LocalDate?
    public var nextTime: ClockTime?

    public init(
      on day: LocalDate, time: ClockTime? = nil, place: SessionPlace, attendance: Attendance? = nil,
      minutes: Int? = nil, report: String = "", nextOn: LocalDate? = nil, nextTime: ClockTime? = nil
    ) {
      on = day
      self.time = time
      self.place = place
      self.attendance = attendance
      self.minutes = minutes
      self.report = report
      self.nextOn = nextOn
      self.nextTime = nextTime
    }
  }

  let register: Register

  /// Adds a session. Sending the form again changes nothing.
  ///
  /// - Throws: `TrajectoryRefusal`, `NotFound`.
  public func callAsFunction(
    _ form: Form, of trajectory: TrajectoryID.Public, in dossier: DossierID.Public, token: String, _ occasion: Occasion
  ) async throws -> SessionID.Public {
    try await register.write(in: dossier, isRepeatable: true, occasion) { opened in
      try opened.work.once(token, act: "session.record", in: dossier) {
        let stored = try opened.trajectory(trajectory, try opened.reports(for: form))
        var changed = stored.trajectory
        try opened.checkHour(of: form)
        let session = form.session(by: opened.worker)
        // The same report from another page is the same session; another time is another one.
        if let same = stored.sessions.first(where: { $0.session == session && $0.time == form.time }) {
          try opened.finish(form, of: stored, as: changed)
          return same.publicID
        }
        try changed.add(
          session, intakeHeldOn: try opened.registration(of: stored).registration.intakeHeldOn, today: opened.today)
        let made = try opened.table().insert(session, at: form.time, of: stored)
        try opened.keepReport(form.report, over: "", of: made.id)
        try opened.finish(form, of: stored, as: changed)
        return made.publicID
      }.0
    }
  }

  /// Reports a planned session, or corrects a report: the texts before stay as versions. A session and its report have
  /// one version, which counts up when either changes; the same again changes nothing.
  ///
  /// - Parameter seen: the version of the session that the page was made from.
  /// - Throws: `TrajectoryRefusal`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ form: Form, over session: SessionID.Public, in dossier: DossierID.Public, seen: Int64, _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, occasion) { opened in
      let reports = try opened.reports(for: form, over: session)
      guard
        let stored = try opened.trajectories(reports).first(where: { $0.sessions.contains { $0.publicID == session } }),
        let old = stored.sessions.first(where: { $0.publicID == session })
      else { throw NotFound() }
      let by = old.session.attendance == nil ? opened.worker : old.session.by
      var changed = stored.trajectory
      let new = form.session(by: by)
      if new != old.session || form.time != old.time {
        guard old.version == seen else { throw StaleVersion(current: old.version) }
        try opened.checkHour(of: form)
        if new != old.session {
          try changed.replace(
            old.session, with: new, intakeHeldOn: try opened.registration(of: stored).registration.intakeHeldOn,
            today: opened.today)
        }
        try opened.table().update(old, to: new, at: form.time, seen: seen)
        try opened.keepReport(form.report, over: old.session.report, of: old.id)
      }
      try opened.finish(form, of: stored, as: changed)
    }
  }
}

extension RecordSession.Form {
  func session(by worker: AccountID) -> HelpSession {
    HelpSession(on: on, place: place, attendance: attendance, minutes: minutes, by: worker, report: report)
  }
}

extension OpenedDossier {
  /// The reports of the sessions that this one could be the same as, or takes the place of.
  fileprivate func reports(for form: RecordSession.Form, over session: SessionID.Public? = nil) throws -> NewestNotes {
    let days = [form.on] + [form.nextOn].compactMap { $0 }
    let sessions = try table().sessions(of: id, on: days, or: session)
    return try notes(NoteChoice.field(NoteField.report, of: sessions.map { .session($0) }))
  }

  fileprivate func checkHour(of form: RecordSession.Form) throws {
    if try isAhead(form.attendance, on: form.on, at: form.time) { throw TrajectoryRefusal.inTheFuture("session-at") }
  }

  /// The report, when it says something else than before; the version of the session is checked already.
  fileprivate func keepReport(_ report: String, over old: String, of session: SessionID) throws {
    guard report != old else { return }
    try NoteTable(work).write(report, field: NoteField.report, of: .session(session), in: group, grant)
  }

  /// The next appointment, and what waits from now on.
  fileprivate func finish(
    _ form: RecordSession.Form, of stored: StoredTrajectory, as changed: Trajectory
  ) throws {
    var changed = changed
    if let day = form.nextOn {
      let next = HelpSession(on: day, place: form.place, attendance: nil, by: worker)
      if !stored.sessions.contains(where: { $0.session == next && $0.time == form.nextTime }) {
        try changed.add(
          next, intakeHeldOn: try registration(of: stored).registration.intakeHeldOn, today: today)
        _ = try table().insert(next, at: form.nextTime, of: stored)
      }
    }
    try mirrorFacts()
  }
}
