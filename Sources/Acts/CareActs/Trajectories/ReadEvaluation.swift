public import Access
import CareRecords
public import Desk
import RegisterCore

/// What an evaluation looks back on: what the product asks, what was decided before, and the goals, then and now. Opens the
/// words of the goals and nothing else.
public struct ReadEvaluation: Sendable {
  /// What the form shows.
  public struct Answer: Sendable, Hashable {
    public let trajectory: TrajectoryID.Public
    public let version: Int64
    /// Without a text beside the words of its goals.
    public let help: Trajectory
    /// Those on which it can lean for the medical view: answered since the last evaluation, and used by none.
    public let consultations: [AnsweredConsultation]
  }

  /// A consultation that was answered, without a text.
  public struct AnsweredConsultation: Sendable, Hashable {
    public let id: ConsultationID.Public
    public let role: ConsultedRole
    public let on: LocalDate
  }

  let register: Register

  /// - Parameter drafts: the forms on the page that keep what is typed.
  /// - Throws: `NotFound`.
  public func callAsFunction(
    of trajectory: TrajectoryID.Public, in dossier: DossierID.Public, drafts: [String] = [], _ occasion: Occasion
  ) async throws -> Framed<Answer> {
    try await register.show(dossier, for: .writeDossier, drafts: drafts, occasion) { reading in
      let goals = try GoalTable(reading.work).kept(of: reading.id, onlyOpen: true).map { RecordKey.goal($0) }
      let notes = try reading.notes(NoteChoice.field(NoteField.goal, of: goals))
      let all = try reading.trajectoryTable().all(of: reading.id, notes)
      guard let stored = all.first(where: { $0.publicID == trajectory }) else { throw NotFound() }
      let usable = try ConsultationTable(reading.work).usable(of: reading.id, for: stored.trajectory)
      return Answer(
        trajectory: stored.publicID, version: stored.version, help: stored.trajectory,
        consultations: usable.compactMap { stored in
          stored.coded.answer.map { AnsweredConsultation(id: stored.publicID, role: stored.coded.askedOf, on: $0.on) }
        })
    }
  }
}
