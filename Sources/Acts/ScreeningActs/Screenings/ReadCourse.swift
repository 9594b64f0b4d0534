public import Access
public import CareActs
import CareRecords
public import Desk
public import Instruments
import RegisterCore
import ScreeningRecords

/// How it goes with a client: the scores, the levels of goals, and work at the start and the end of help.
public struct ReadCourse: Sendable {
  /// What the page shows; nothing of it is a note of a worker.
  public struct Answer: Sendable {
    /// The scores over time of every instrument that was finished here, in the order of the catalogue.
    public let courses: [ScoreCourse]
    /// Oldest first; of their texts the words of the goals that are shown are opened.
    public let trajectories: [TrajectoryAnswer]
  }

  let register: Register

  /// - Throws: `NotFound`.
  public func callAsFunction(_ dossier: DossierID.Public, _ occasion: Occasion) async throws -> Framed<Answer> {
    try await register.show(dossier, occasion) { try $0.course() }
  }

  /// The same without what the desk calls the client, for a screen that is turned round.
  ///
  /// - Throws: `NotFound`.
  public func withoutLabel(_ dossier: DossierID.Public, _ occasion: Occasion) async throws -> Answer {
    try await register.read(dossier, occasion) { try $0.course() }
  }
}

extension DossierReading {
  fileprivate func course() throws -> ReadCourse.Answer {
    let goals = try GoalTable(work).kept(of: id).map { RecordKey.goal($0) }
    let notes = try notes([.scores] + NoteChoice.field(NoteField.goal, of: goals))
    let screenings = try ScreeningTable(work).all(of: id).map { try ScreeningAnswer($0, notes, [:]) }
    let trajectories = try trajectoryTable().all(of: id, notes)
    return ReadCourse.Answer(
      courses: screenings.courses,
      trajectories: trajectories.map { TrajectoryAnswer($0, [:], today: today) })
  }
}

extension [ScreeningAnswer] {
  /// The scores over time of every instrument that was finished, in the order of the catalogue; each in its present version.
  fileprivate var courses: [ScoreCourse] {
    Catalogue.all.compactMap { instrument in
      let done = compactMap { one -> (on: LocalDate, score: KeptScore)? in
        guard one.code == instrument.id, one.instrument != nil, one.state == .done else { return nil }
        return one.score.map { (one.takenOn, $0) }
      }
      return ScoreCourse(instrument, done)
    }
  }
}
