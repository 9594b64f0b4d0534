public import Access
import CareRecords
public import Desk
import RegisterCore

/// Opens the goals of the help that runs: the client's words, and what each level means.
public struct ReadGoals: Sendable {
  /// The goals of one trajectory.
  public struct Answer: Sendable, Hashable {
    public let trajectory: TrajectoryID.Public
    public let product: Product
    /// Those that were not let go.
    public let goals: [GoalAnswer]
    /// The score of all of them; `nil` without levels.
    public let score: Double?
  }

  let register: Register

  /// Oldest first.
  ///
  /// - Parameter drafts: the forms on the page that keep what is typed, for these goals.
  /// - Throws: `NotFound`.
  public func callAsFunction(
    _ dossier: DossierID.Public, drafts: @escaping @Sendable ([GoalID.Public]) -> [String] = { _ in [] },
    _ occasion: Occasion
  ) async throws -> Framed<[Answer]> {
    try await register.read(dossier, for: .writeDossier, occasion) { reading in
      let subjects = try GoalTable(reading.work).kept(of: reading.id, onlyOpen: true).map { RecordKey.goal($0) }
      let notes = try reading.notes(
        NoteChoice.field(NoteField.goal, of: subjects) + NoteChoice.field(NoteField.scale, of: subjects))
      let help = try reading.trajectoryTable().all(of: reading.id, notes).filter { !$0.trajectory.isClosed }.map {
        help in
        Answer(
          trajectory: help.publicID, product: help.trajectory.product,
          goals: help.goals.filter { $0.goal.droppedOn == nil }
            .map { GoalAnswer(id: $0.publicID, version: $0.version, goal: $0.goal) },
          score: help.trajectory.goals.tScore)
      }
      let goals = help.flatMap(\.goals).map(\.id)
      return Framed(frame: try reading.frame(), drafts: try reading.drafts(drafts(goals)), content: help)
    }
  }
}
