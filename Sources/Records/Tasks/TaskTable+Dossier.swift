import Database
public import Desk
import Foundation

// What a dossier needs of its tasks: those of the house come and go with its steps.

extension TaskTable {
  /// The open tasks of a dossier, titles opened, most pressing first.
  public func open(of dossier: DossierPlace, _ grant: Grant) throws -> [StoredTask] {
    try work.transaction.rows(
      """
      SELECT * FROM task WHERE desk_id = \(work.desk.id) AND dossier_id = \(dossier.id) AND done_at IS NULL
      ORDER BY due_on, id
      """
    ).map { row in
      let id: TaskID = try row.get("id")
      let sealed: [UInt8]? = try row.optional("title_sealed")
      let title = try sealed.map {
        try work.open($0, in: try row.get("group_id"), Self.title, row: id.number, version: 1, grant)
      }
      return StoredTask(
        id: id, publicID: try row.get("public_id"), dossier: dossier.id, contact: try row.optional("contact_id"),
        team: try row.optional("team_id"), title: title ?? "",
        task: DeskTask(
          source: try row.coded("source") ?? .worker, due: try TaskDue(row).due, owner: try row.optional("owner_id"),
          createdAt: try row.get("created_at")),
        version: try row.get("version"))
    }
  }

  /// Adds a task of the house about a dossier, unless one from the same source is open: then that one is due anew.
  public func ensure(
    _ source: TaskSource, due: LocalDate, owner: AccountID?, about dossier: DossierPlace, _ grant: Grant
  ) throws {
    let changed = try work.transaction.execute(
      """
      UPDATE task SET due_on = \(due), due_at = \(Int64?.none), owner_id = \(owner), version = version + 1
      WHERE desk_id = \(work.desk.id) AND dossier_id = \(dossier.id) AND source = \(source.rawValue)
        AND done_at IS NULL
      """)
    guard changed == 0 else { return }
    try insert(
      DeskTask(source: source, due: .on(due), owner: owner, createdAt: work.now), group: dossier.group,
      dossier: dossier.id, contact: nil, team: dossier.facts.team, grant)
  }

  /// Ticks off what a step in the dossier has done.
  public func finish(_ sources: [TaskSource], of dossier: DossierID) throws {
    try work.transaction.execute(
      """
      UPDATE task SET done_at = \(work.now), done_by = \(work.actor.account), done_way = 'done', version = version + 1
      WHERE desk_id = \(work.desk.id) AND dossier_id = \(dossier) AND done_at IS NULL
        AND source IN \(list: sources.map(\.rawValue))
      """)
  }

  /// Hands the open tasks of one worker in a dossier to another.
  public func reassign(of dossier: DossierID, from old: AccountID?, to new: AccountID) throws {
    try work.transaction.execute(
      """
      UPDATE task SET owner_id = \(new), version = version + 1
      WHERE desk_id = \(work.desk.id) AND dossier_id = \(dossier) AND done_at IS NULL
        AND (owner_id = \(old) OR owner_id IS NULL)
      """)
  }

  /// Makes the tasks of a contact part of a dossier, titles sealed under its key.
  func move(from group: Int64, to dossier: DossierPlace, _ grant: Grant) throws {
    let rows = try work.transaction.rows(
      "SELECT * FROM task WHERE desk_id = \(work.desk.id) AND group_id = \(group)")
    for row in rows {
      let id: TaskID = try row.get("id")
      let sealed: [UInt8]? = try row.optional("title_sealed")
      let anew = try sealed.map { sealed in
        let title = try work.open(sealed, in: group, Self.title, row: id.number, version: 1, grant)
        return try work.seal(title, in: dossier.group, Self.title, row: id.number, version: 1, grant)
      }
      try work.transaction.execute(
        """
        UPDATE task SET group_id = \(dossier.group), dossier_id = \(dossier.id), title_sealed = \(anew) WHERE id = \(id)
        """)
    }
  }
}
