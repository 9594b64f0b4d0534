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
    public var ownStrength: OwnStrength
    /// What the help serves from now on; `nil` leaves it as it is.
    public var subPurpose: CodeKey?
    public var note: String
    /// What the client can build on; may be empty.
    public var strengths: String

    public init(
      afterSessions: Int, decision: EvaluationDecision, extraSessions: Int = 0, colleague: AccountID? = nil,
      hadMedicalView: Bool = false, ownStrength: OwnStrength = .unknown, subPurpose: CodeKey? = nil, note: String,
      strengths: String = ""
    ) {
      self.afterSessions = afterSessions
      self.decision = decision
      self.extraSessions = extraSessions
      self.colleague = colleague
      self.hadMedicalView = hadMedicalView
      self.ownStrength = ownStrength
      self.subPurpose = subPurpose
      self.note = note
      self.strengths = strengths
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
      let notes = try opened.notes(
        [NoteField.evaluation, NoteField.strengths].flatMap { field in
          NoteChoice.field(field, of: today.map { .evaluation($0) })
        })
      let stored = try opened.trajectory(trajectory, notes)
      let note = EvaluationNote(
        on: opened.today, afterSessions: form.afterSessions, decision: form.decision, extraSessions: form.extraSessions,
        by: opened.worker, colleague: form.colleague, hadMedicalView: form.hadMedicalView,
        ownStrength: form.ownStrength, note: form.note, strengths: form.strengths)
      guard !stored.trajectory.evaluations.contains(note) else { return }
      var changed = stored.trajectory
      try changed.evaluate(note, today: opened.today)
      if let subPurpose = form.subPurpose { try changed.serve(subPurpose) }
      let table = try opened.table()
      try table.step(stored.id, from: seen)
      if changed.subPurpose != stored.trajectory.subPurpose { try table.serve(changed.subPurpose, stored.id) }
      let id = try table.insert(note, of: stored)
      try NoteTable(opened.work).write(
        form.note, field: NoteField.evaluation, of: .evaluation(id), in: opened.group, opened.grant)
      if !form.strengths.isEmpty {
        try NoteTable(opened.work).write(
          form.strengths, field: NoteField.strengths, of: .evaluation(id), in: opened.group, opened.grant)
      }
      if form.decision == .refer { try opened.openReferral(.evaluation, registration: stored.registration) }
      try opened.mirrorFacts()
      try beside.evaluated(stored.id, times: changed.evaluations.count, in: opened)
    }
  }
}
