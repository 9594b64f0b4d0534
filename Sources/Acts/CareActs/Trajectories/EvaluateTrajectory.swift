public import Access
import CareRecords
public import Desk
package import RegisterCore

/// Keeps what was decided when help was looked at together.
public struct EvaluateTrajectory: Sendable {
  /// What the worker fills in.
  public struct Form: Sendable, Hashable {
    /// The medical or psychological view that was taken along.
    public enum View: Sendable, Hashable {
      case consultation(ConsultationID.Public)
      case looked(ConsultedRole, name: String)
    }

    public var afterSessions: Int
    public var decision: EvaluationDecision
    public var colleague: AccountID?
    public var medicalView: View?
    public var dependence: Dependence
    public var ownStrength: OwnStrength
    /// What the help serves from now on; `nil` leaves it as it is.
    public var subPurpose: CodeKey?
    public var note: String
    /// What the client can build on; may be empty.
    public var strengths: String

    public init(
      afterSessions: Int, decision: EvaluationDecision, colleague: AccountID? = nil, medicalView: View? = nil,
      dependence: Dependence = .unknown, ownStrength: OwnStrength = .unknown, subPurpose: CodeKey? = nil,
      note: String, strengths: String = ""
    ) {
      self.afterSessions = afterSessions
      self.decision = decision
      self.colleague = colleague
      self.medicalView = medicalView
      self.dependence = dependence
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

  /// - Throws: `Refusals<TrajectoryRefusal>`, `TrajectoryRefusal`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ form: Form, of trajectory: TrajectoryID.Public, in dossier: DossierID.Public, seen: Int64, _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, occasion) { [beside] opened in
      // Only what was evaluated today can be the same again.
      let today = try opened.table().evaluations(of: opened.id, on: opened.today)
      let notes = try opened.notes(
        NoteField.ofEvaluation.flatMap { field in
          NoteChoice.field(field, of: today.map { .evaluation($0) })
        })
      let stored = try opened.trajectory(trajectory, notes)
      let note = EvaluationNote(
        on: opened.today, afterSessions: form.afterSessions, decision: form.decision, by: opened.worker,
        colleague: form.colleague, medicalView: try opened.view(form.medicalView),
        dependence: form.dependence, ownStrength: form.ownStrength, note: form.note, strengths: form.strengths)
      // The same form again; what was decided in between is decided anew.
      let isSame = stored.trajectory.evaluations.last == note
      if isSame, form.subPurpose.map({ $0 == stored.trajectory.subPurpose }) ?? true { return }
      try opened.checkUsable(note.medicalView, for: stored.trajectory)
      var changed = stored.trajectory
      try changed.evaluate(note, today: opened.today)
      if let subPurpose = form.subPurpose { try changed.serve(subPurpose) }
      let table = try opened.table()
      try table.step(stored.id, from: seen)
      if changed.subPurpose != stored.trajectory.subPurpose { try table.serve(changed.subPurpose, stored.id) }
      let id = try table.insert(note, of: stored)
      try opened.keepTexts(of: note, id)
      if form.decision == .refer { try opened.openReferral(.evaluation, registration: stored.registration) }
      try opened.mirrorFacts()
      try beside.evaluated(stored.id, times: changed.evaluations.count, in: opened)
    }
  }
}

extension NoteField {
  /// The texts of an evaluation.
  static let ofEvaluation = [evaluation, strengths, medicalName]
}

extension OpenedDossier {
  fileprivate func view(_ view: EvaluateTrajectory.Form.View?) throws -> MedicalView? {
    switch view {
    case nil: return nil
    case .looked(let role, let name): return .looked(role, name: name)
    case .consultation(let id):
      guard let found = try ConsultationTable(work).all(of: self.id).first(where: { $0.publicID == id }) else {
        throw TrajectoryRefusal.consultationNotUsable
      }
      return .consultation(found.id)
    }
  }

  fileprivate func checkUsable(_ view: MedicalView?, for help: Trajectory) throws {
    guard case .consultation(let id) = view else { return }
    let usable = try ConsultationTable(work).usable(of: self.id, for: help)
    guard usable.contains(where: { $0.id == id }) else { throw TrajectoryRefusal.consultationNotUsable }
  }

  fileprivate func keepTexts(of note: EvaluationNote, _ id: EvaluationID) throws {
    var texts = [NoteField.evaluation: note.note, NoteField.strengths: note.strengths]
    if case .looked(_, let name) = note.medicalView { texts[NoteField.medicalName] = name }
    for field in NoteField.ofEvaluation {
      guard let text = texts[field], !text.isEmpty else { continue }
      try NoteTable(work).write(text, field: field, of: .evaluation(id), in: group, grant)
    }
  }
}

extension ConsultationTable {
  /// The consultations of a dossier on which an evaluation can lean: answered since the last one, and used by none.
  func usable(of dossier: DossierID, for help: Trajectory) throws -> [StoredConsultation] {
    try all(of: dossier).filter { stored in
      guard stored.usedBy == nil, let answer = stored.coded.answer else { return false }
      return answer.on >= help.evaluations.last?.on ?? help.openedOn
    }
  }
}
