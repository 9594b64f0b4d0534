public import Access
import Database
public import Desk
import Foundation
@_spi(Tables) public import RegisterCore

/// The goals of trajectories; the client's words and the levels of the scale are notes.
public struct GoalTable {
  let work: Work

  public init(_ work: Work) {
    self.work = work
  }

  /// The dossier of a goal.
  public func dossier(of publicID: GoalID.Public) throws -> DossierID? {
    try work.first(
      "SELECT dossier_id FROM goal WHERE desk_id = \(work.desk.id) AND public_id = \(publicID)"
    )?.get("dossier_id")
  }

  /// The goals of a dossier that were not let go.
  ///
  /// - Parameter onlyOpen: of help that still runs.
  public func kept(of dossier: DossierID, onlyOpen: Bool = false) throws -> [GoalID] {
    let states: SQL = onlyOpen ? "AND trajectory.state = 'open'" : ""
    return try work.rows(
      """
      SELECT goal.id FROM goal JOIN trajectory ON trajectory.id = goal.trajectory_id
      WHERE goal.desk_id = \(work.desk.id) AND goal.dossier_id = \(dossier) AND goal.dropped_on IS NULL
        \(fragment: states)
      ORDER BY goal.id
      """
    ).map { try $0.get("id") }
  }

  func all(of trajectory: TrajectoryID, _ notes: NewestNotes) throws -> [StoredGoal] {
    try work.rows(
      "SELECT * FROM goal WHERE trajectory_id = \(trajectory) ORDER BY position, id"
    ).map { try stored($0, notes) }
  }

  /// Adds a goal with its words and scale.
  ///
  /// - Parameter position: among the goals of its trajectory.
  public func insert(
    _ goal: Goal, of trajectory: TrajectoryID, in dossier: DossierPlace, at position: Int, _ grant: Grant
  ) throws -> GoalID.Public {
    let group = dossier.group
    let row = try work.first(
      """
      INSERT INTO goal (desk_id, public_id, dossier_id, trajectory_id, position, weight, baseline, target_on, agreed_on,
        hoped_mark)
      VALUES (\(work.desk.id), \(work.newPublicID(of: GoalRecord.self)), \(dossier.id), \(trajectory), \(position),
        \(goal.weight), \(goal.baseline.rawValue), \(goal.reachBy), \(goal.agreedOn), \(goal.hopedMark))
      RETURNING id, public_id
      """)
    guard let id: GoalID = try row?.get("id"), let publicID: GoalID.Public = try row?.get("public_id") else {
      throw RegisterFault.missingRow(table: "goal")
    }
    let notes = NoteTable(work)
    try notes.write(goal.words, field: NoteField.goal, of: .goal(id), in: group, grant)
    if let scale = goal.scale {
      let lines = scale.texts.map { $0.replacingOccurrences(of: "\n", with: " ") }.joined(separator: "\n")
      try notes.write(lines, field: NoteField.scale, of: .goal(id), in: group, grant)
    }
    try storeNewScores(of: goal, id: id, from: nil)
    return publicID
  }

  /// Stores new levels, marks and letting go; `StaleVersion` when somebody changed the goal since it was read.
  public func update(_ old: StoredGoal, to goal: Goal, seen: Int64) throws {
    guard goal != old.goal else { return }
    let changed = try work.execute(
      """
      UPDATE goal SET dropped_on = \(goal.droppedOn), version = version + 1
      WHERE desk_id = \(work.desk.id) AND id = \(old.id) AND version = \(seen)
      """)
    guard changed == 1 else { throw StaleVersion(current: old.version) }
    try storeNewScores(of: goal, id: old.id, from: old.goal)
  }

  /// A second level on one day takes the place of the first in every figure, and both stay on record.
  private func storeNewScores(of goal: Goal, id: GoalID, from old: Goal?) throws {
    if let score = goal.scores.last, score != old?.scores.last {
      try work.execute(
        """
        INSERT INTO goal_score (desk_id, goal_id, scored_on, level, scored_by)
        VALUES (\(work.desk.id), \(id), \(score.on), \(score.level.rawValue), \(work.actor.account))
        """)
    }
    if let mark = goal.marks.last, mark != old?.marks.last {
      try work.execute(
        "INSERT INTO goal_mark (desk_id, goal_id, marked_on, mark) VALUES (\(work.desk.id), \(id), \(mark.on), \(mark.mark))"
      )
    }
  }

  private func stored(_ row: Row, _ notes: NewestNotes) throws -> StoredGoal {
    let id: GoalID = try row.get("id")
    let lines = notes.text(.goal(id), NoteField.scale).split(separator: "\n", omittingEmptySubsequences: false)
    let goal = Goal(
      stored: notes.text(.goal(id), NoteField.goal), agreedOn: try row.get("agreed_on"),
      reachBy: try row.optional("target_on"), weight: try row.get("weight"),
      scale: Goal.Scale(lines.map(String.init)), baseline: try level(row.get("baseline")), scores: try scores(of: id),
      hopedMark: try row.optional("hoped_mark"), marks: try marks(of: id), droppedOn: try row.optional("dropped_on"))
    return StoredGoal(id: id, publicID: try row.get("public_id"), goal: goal, version: try row.get("version"))
  }

  private func scores(of id: GoalID) throws -> [Goal.Score] {
    var scores: [Goal.Score] = []
    for row in try work.rows("SELECT scored_on, level FROM goal_score WHERE goal_id = \(id) ORDER BY id") {
      let score = Goal.Score(try level(row.get("level")), on: try row.get("scored_on"))
      if scores.last?.on == score.on { scores.removeLast() }
      scores.append(score)
    }
    return scores
  }

  private func marks(of id: GoalID) throws -> [Goal.OwnMark] {
    var marks: [Goal.OwnMark] = []
    for row in try work.rows("SELECT marked_on, mark FROM goal_mark WHERE goal_id = \(id) ORDER BY id") {
      let mark = Goal.OwnMark(try row.get("mark"), on: try row.get("marked_on"))
      if marks.last?.on == mark.on { marks.removeLast() }
      marks.append(mark)
    }
    return marks
  }

  private func level(_ number: Int) throws -> GoalLevel {
    guard let level = GoalLevel(rawValue: number) else { throw RegisterFault.unreadable(column: "goal.level") }
    return level
  }
}
