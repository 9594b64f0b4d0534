public import Access
import CareActs
import CareRecords
public import Desk
import HouseRecords
import RegisterCore
import ScreeningRecords

/// Decides on a signal: consult, refer, watch until a day, or deviate from the guideline, always with a reason.
public struct DecideSignal: Sendable {
  /// What the worker fills in.
  public struct Form: Sendable, Hashable {
    public var decision: SignalDecision?
    public var reason: String
    /// For deviating.
    public var deviation: DeviationReason?
    /// For watching.
    public var watchUntil: LocalDate?

    public init(
      decision: SignalDecision?, reason: String, deviation: DeviationReason? = nil, watchUntil: LocalDate? = nil
    ) {
      self.decision = decision
      self.reason = reason
      self.deviation = deviation
      self.watchUntil = watchUntil
    }
  }

  /// Within so many days what was decided has to be done.
  static let followUpDays = 14

  let register: Register

  /// Of two people who decide at once, the second is told what the first decided.
  ///
  /// - Throws: `SignalRefusal`, `NotFound`.
  public func callAsFunction(
    _ form: Form, of signal: SignalID.Public, in dossier: DossierID.Public, _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, occasion) { opened in
      let table = SignalTable(opened.work)
      guard var stored = try table.findToChange(signal), stored.dossier == opened.id else { throw NotFound() }
      let wasOpen = stored.signal.isOpen
      try stored.signal.decide(
        form.decision, reason: form.reason, deviation: form.deviation, watchUntil: form.watchUntil, by: opened.worker,
        at: opened.work.now, today: opened.today)
      guard let ruling = stored.signal.ruling else { return }
      guard wasOpen else {
        // The same form sent again; another reason is not kept, and whoever wrote it is told.
        guard try opened.reason(of: stored) == form.reason else { throw SignalRefusal.decided }
        return
      }
      try table.insert(ruling, of: stored, on: opened.today, in: opened.group, opened.grant)
      try table.update(stored)
      try opened.follow(ruling, of: stored)
      try opened.work.refreshSignalTasks(of: opened.place, opened.grant)
      opened.work.record(.signalDecided, of: stored.id, in: opened.id, opened.grant)
    }
  }
}

extension OpenedDossier {
  /// The reason of the last decision.
  fileprivate func reason(of stored: StoredSignal) throws -> String? {
    try stored.rulings.last.flatMap { try NoteTable(work).latest(NoteField.reason, of: .ruling($0), grant)?.text }
  }

  /// What a decision sets going: the day on which watching ends, or a task to do what was decided.
  fileprivate func follow(_ ruling: Signal.Ruling, of stored: StoredSignal) throws {
    switch ruling.decision {
    case .watch:
      guard let until = ruling.watchUntil else { return }
      let calendar = try DeskCalendar(zone: work.desk.timeZone)
      try JobTable(work).plan(
        .watchEnds, about: stored.id.number, at: calendar.start(of: until),
        key: "watch/\(stored.id.number)/\(stored.signal.round)")
    case .consult, .refer:
      try TaskTable(work).ensure(
        .signalFollowUp, due: today.adding(days: DecideSignal.followUpDays), owner: worker, about: place, grant)
    case .deviate: break
    }
  }
}
