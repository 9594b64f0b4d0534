import Database
public import Desk
import Foundation

/// The tasks of the desk. Titles and reasons are sealed under the record group of what the task is about; each of them
/// is written once, so they are sealed at version 1.
public struct TaskTable {
  let work: Work
  static let title = SealedColumn("task", "title")
  static let reason = SealedColumn("task", "reason")
  static let moveReason = SealedColumn("task_move", "reason")

  public init(_ work: Work) {
    self.work = work
  }

  /// Adds a task; returns its number and name.
  @discardableResult public func insert(
    _ task: DeskTask, title: String = "", group: Int64, about: TaskAbout, team: TeamID?, _ grant: Grant
  ) throws -> (id: TaskID, publicID: PublicID) {
    let due = try TaskDue(task.due, in: work.desk)
    let publicID = work.newPublicID()
    let row = try work.transaction.first(
      """
      INSERT INTO task (desk_id, public_id, group_id, dossier_id, contact_id, crisis_id, team_id, owner_id, source,
        pressing, due_on, due_at, created_at, created_by)
      VALUES (\(work.desk.id), \(publicID), \(group), \(about.dossier), \(about.contact), \(about.crisis), \(team),
        \(task.owner), \(task.source.rawValue), \(task.source.isPressing), \(due.day), \(due.moment), \(task.createdAt),
        \(work.actor.account))
      RETURNING id
      """)
    guard let id: TaskID = try row?.get("id") else { throw RegisterFault.missingRow(table: "task") }
    if !title.isEmpty {
      let sealed = try work.seal(title, in: group, Self.title, row: id.number, version: 1, grant)
      try work.transaction.execute("UPDATE task SET title_sealed = \(sealed) WHERE id = \(id)")
    }
    return (id, publicID)
  }

  /// Stores a changed task; `StaleVersion` when somebody else changed it since it was read.
  public func update(_ stored: StoredTask, over old: StoredTask, _ grant: Grant) throws {
    let task = stored.task
    let due = try TaskDue(task.due, in: work.desk)
    let dropped = task.done.flatMap { $0.reason.isEmpty ? nil : $0.reason }
    let reason = try dropped.map {
      try work.seal($0, in: stored.group, Self.reason, row: stored.id.number, version: 1, grant)
    }
    let changed = try work.transaction.execute(
      """
      UPDATE task SET owner_id = \(task.owner), due_on = \(due.day), due_at = \(due.moment),
        done_way = \(task.done?.way.rawValue), done_at = \(task.done?.at), done_by = \(task.done?.by),
        reason_sealed = \(reason), version = version + 1
      WHERE desk_id = \(work.desk.id) AND id = \(stored.id) AND version = \(stored.version)
      """)
    guard changed == 1 else { throw StaleVersion(current: stored.version + 1) }
    for move in task.moves.dropFirst(old.task.moves.count) { try insert(move, of: stored, grant) }
  }

  private func insert(_ move: DeskTask.Move, of stored: StoredTask, _ grant: Grant) throws {
    let from = try TaskDue(move.from, in: work.desk)
    // The reason is bound to the row's number, so the row has to be there first.
    let row = try work.transaction.first(
      """
      INSERT INTO task_move (desk_id, task_id, from_on, from_at, reason_sealed, moved_at, moved_by)
      VALUES (\(work.desk.id), \(stored.id), \(from.day), \(from.moment), \([UInt8]()), \(move.at), \(move.by))
      RETURNING id
      """)
    guard let id: Int64 = try row?.get("id") else { throw RegisterFault.missingRow(table: "task_move") }
    let sealed = try work.seal(move.reason, in: stored.group, Self.moveReason, row: id, version: 1, grant)
    try work.transaction.execute("UPDATE task_move SET reason_sealed = \(sealed) WHERE id = \(id)")
  }

  /// Makes the tasks of a contact or crisis tasks of a dossier, with their texts sealed there.
  public func adopt(from group: Int64, into dossier: DossierPlace, _ grant: Grant) throws {
    let rows = try work.transaction.rows(
      "SELECT * FROM task WHERE desk_id = \(work.desk.id) AND group_id = \(group)")
    for row in rows {
      let stored = try stored(row)
      let title = try reseal(row, "title_sealed", Self.title, stored, to: dossier.group, grant)
      let reason = try reseal(row, "reason_sealed", Self.reason, stored, to: dossier.group, grant)
      try work.transaction.execute(
        """
        UPDATE task SET dossier_id = \(dossier.id), group_id = \(dossier.group), title_sealed = \(title),
          reason_sealed = \(reason), version = version + 1
        WHERE id = \(stored.id)
        """)
      try adoptMoves(of: stored, into: dossier, grant)
    }
  }

  private func adoptMoves(of stored: StoredTask, into dossier: DossierPlace, _ grant: Grant) throws {
    for row in try work.transaction.rows("SELECT id, reason_sealed FROM task_move WHERE task_id = \(stored.id)") {
      let id: Int64 = try row.get("id")
      let reason = try work.open(
        try row.get("reason_sealed"), in: stored.group, Self.moveReason, row: id, version: 1, grant)
      let sealed = try work.seal(reason, in: dossier.group, Self.moveReason, row: id, version: 1, grant)
      try work.transaction.execute("UPDATE task_move SET reason_sealed = \(sealed) WHERE id = \(id)")
    }
  }

  private func reseal(
    _ row: Row, _ name: String, _ column: SealedColumn, _ stored: StoredTask, to group: Int64, _ grant: Grant
  ) throws -> [UInt8]? {
    guard let sealed: [UInt8] = try row.optional(name) else { return nil }
    let text = try work.open(sealed, in: stored.group, column, row: stored.id.number, version: 1, grant)
    return try work.seal(text, in: group, column, row: stored.id.number, version: 1, grant)
  }
}
