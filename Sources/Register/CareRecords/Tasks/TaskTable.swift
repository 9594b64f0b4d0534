public import Access
import Database
public import Desk
import Foundation
@_spi(Tables) public import RegisterCore

/// The tasks of the desk. Titles and reasons are sealed under the record group of what the task is about; each of them
/// is written once, so they are sealed at version 1.
public struct TaskTable {
  let work: Work
  static let title = SealedColumn("task", "title")

  /// For the access rules; the statement names the table `task`. An open task is an open record, whoever entered it.
  @_spi(Tables) public static let access = AccessColumns(
    id: "task.id", desk: "task.desk_id", owner: "task.owner_id", team: "task.team_id", author: "task.created_by",
    state: "'open'", settledAt: "task.created_at")
  static let reason = SealedColumn("task", "reason")
  static let moveReason = SealedColumn("task_move", "reason")

  public init(_ work: Work) {
    self.work = work
  }

  /// Adds a task; returns its number and name.
  @discardableResult public func insert(
    _ task: DeskTask, title: String = "", group: GroupID, about: TaskAbout, team: TeamID?, _ grant: Grant
  ) throws -> (id: TaskID, publicID: TaskID.Public) {
    let due = try TaskDue(task.due, in: work.desk)
    let publicID = work.newPublicID(of: TaskRecord.self)
    let row = try work.first(
      """
      INSERT INTO task (desk_id, public_id, group_id, dossier_id, contact_id, crisis_id, team_id, owner_id, source,
        pressing, due_on, due_at, fact_on, created_at, created_by)
      VALUES (\(work.desk.id), \(publicID), \(group), \(about.dossier), \(about.contact), \(about.crisis), \(team),
        \(task.owner), \(task.source.rawValue), \(task.source.isPressing), \(due.day), \(due.moment), \(task.factOn),
        \(task.createdAt), \(work.actor.account))
      RETURNING id
      """)
    guard let id: TaskID = try row?.get("id") else { throw RegisterFault.missingRow(table: "task") }
    if !title.isEmpty {
      let sealed = try work.sealNew(title, SealedField(Self.title, of: .task(id), in: group, version: 1), grant)
      try work.execute("UPDATE task SET title_sealed = \(sealed) WHERE id = \(id)")
    }
    return (id, publicID)
  }

  /// Adds a task about nothing but itself, in a record group of its own.
  public func insertAlone(
    _ task: DeskTask, title: String, team: TeamID?, _ grant: Grant
  ) throws -> (id: TaskID, publicID: TaskID.Public) {
    try insert(task, title: title, group: try work.newGroup(.task, grant), about: TaskAbout(), team: team, grant)
  }

  /// Stores a changed task; `StaleVersion` when somebody else changed it since it was read.
  public func update(_ opened: OpenedTask, over old: OpenedTask, _ grant: Grant) throws {
    let stored = opened.stored
    try work.confirm(grant, writes: .task(stored.id), in: stored.group)
    let task = opened.task
    let due = try TaskDue(task.due, in: work.desk)
    let dropped = task.done.flatMap { $0.reason.isEmpty ? nil : $0.reason }
    let reason = try dropped.map { try work.seal($0, field(Self.reason, of: stored), grant) }
    let changed = try work.execute(
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
    let row = try work.first(
      """
      INSERT INTO task_move (desk_id, task_id, from_on, from_at, reason_sealed, moved_at, moved_by)
      VALUES (\(work.desk.id), \(stored.id), \(from.day), \(from.moment), \([UInt8]()), \(move.at), \(move.by))
      RETURNING id
      """)
    guard let id: Int64 = try row?.get("id") else { throw RegisterFault.missingRow(table: "task_move") }
    let sealed = try work.seal(move.reason, field(Self.moveReason, of: stored, row: id), grant)
    try work.execute("UPDATE task_move SET reason_sealed = \(sealed) WHERE id = \(id)")
  }
}

@_spi(Tables)
extension TaskTable: GroupTable {
  public func move(_ move: GroupMove) throws {
    for row in try work.rows("SELECT * FROM task WHERE desk_id = \(work.desk.id) AND group_id = \(move.from)") {
      let id: TaskID = try row.get("id")
      let title = try move.reseal(try row.optional("title_sealed"), Self.title, of: .task(id), version: 1)
      let reason = try move.reseal(try row.optional("reason_sealed"), Self.reason, of: .task(id), version: 1)
      try work.execute(
        """
        UPDATE task SET dossier_id = \(move.dossier), group_id = \(move.to), title_sealed = \(title),
          reason_sealed = \(reason), team_id = COALESCE(\(move.team), team_id), version = version + 1
        WHERE id = \(id)
        """)
      for row in try work.rows("SELECT id, reason_sealed FROM task_move WHERE task_id = \(id)") {
        let line: Int64 = try row.get("id")
        let reason = try move.reseal(
          try row.get("reason_sealed"), Self.moveReason, of: .task(id), row: line, version: 1)
        try work.execute("UPDATE task_move SET reason_sealed = \(reason) WHERE id = \(line)")
      }
    }
  }
}
