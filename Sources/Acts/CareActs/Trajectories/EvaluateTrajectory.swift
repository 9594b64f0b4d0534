public import Access
import CareRecords
public import Desk
package import RegisterCore

/// Keeps what was decided when help was looked at together.
public struct EvaluateTrajectory: Sendable {
  /// What the worker fills in.
  public struct Form: Sendable, Hashable {
    public var afterSessions: Int
    public var decision: EvaluationDecision
    public var extraSessions: Int
    public var colleague: AccountID?
    public var hadMedicalView: Bool
    public var note: String

    public init(
      afterSessions: Int, decision: EvaluationDecision, extraSessions: Int = 0, colleague: AccountID? = nil,
      hadMedicalView: Bool = false, note: String
    ) {
      self.afterSessions = afterSessions
      self.decision = decision
      self.extraSessions = extraSessions
      self.colleague = colleague
      self.hadMedicalView = hadMedicalView
      self.note = note
    }
  }

  let register: Register
  let beside: any BesideCare

  package init(register: Register, beside: any BesideCare) {
    self.register = register
    self.beside = beside
  }

  /// - Throws: `TrajectoryRefusal`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ form: Form, of trajectory: TrajectoryID.Public, in dossier: DossierID.Public, seen: Int64, _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, occasion) { [beside] opened in
      // Only what was evaluated today can be the same again.
      let today = try opened.table().evaluations(of: opened.id, on: opened.today)
      let notes = try opened.notes(NoteChoice.field(NoteField.evaluation, of: today.map { .evaluation($0) }))
      let stored = try opened.trajectory(trajectory, notes)
      let note = EvaluationNote(
        on: opened.today, afterSessions: form.afterSessions, decision: form.decision, extraSessions: form.extraSessions,
        by: opened.worker, colleague: form.colleague, hadMedicalView: form.hadMedicalView, note: form.note)
      guard !stored.trajectory.evaluations.contains(note) else { return }
      var changed = stored.trajectory
      try changed.evaluate(note, today: opened.today)
      let table = try opened.table()
      try table.step(stored.id, from: seen)
      let id = try table.insert(note, of: stored)
      try NoteTable(opened.work).write(
        form.note, field: NoteField.evaluation, of: .evaluation(id), in: opened.group, opened.grant)
      try opened.mirrorFacts()
      try beside.evaluated(stored.id, times: changed.evaluations.count, in: opened)
    }
  }
}
