public import Access
import Database
public import Desk
public import Foundation
@_spi(Tables) import RegisterCore

extension TaskTable {
  /// Puts a task at the moment that its fact says now.
  public func put(_ id: TaskID, at moment: Date) throws {
    let due = try TaskDue(.at(moment), in: work.desk)
    try work.execute(
      """
      UPDATE task SET due_on = \(due.day), due_at = \(due.moment), version = version + 1
      WHERE desk_id = \(work.desk.id) AND id = \(id) AND done_at IS NULL
      """)
  }

  /// Gives a task to whom its fact says now; `nil` for whoever is on shift.
  public func give(_ id: TaskID, to owner: AccountID?) throws {
    try work.execute(
      """
      UPDATE task SET owner_id = \(owner), version = version + 1
      WHERE desk_id = \(work.desk.id) AND id = \(id) AND done_at IS NULL
      """)
  }

  /// Ticks one task off whose fact is gone.
  public func finish(_ id: TaskID, by worker: AccountID) throws {
    try work.execute(
      """
      UPDATE task SET done_at = \(work.now), done_by = \(worker), done_way = 'done', version = version + 1
      WHERE desk_id = \(work.desk.id) AND id = \(id) AND done_at IS NULL
      """)
  }

  /// Adds a task of the house about a dossier that is due at a moment, unless one from the same source is open: then that
  /// one is due anew.
  public func ensure(
    _ source: TaskSource, at moment: Date, owner: AccountID?, about dossier: DossierPlace, _ grant: Grant
  ) throws {
    let due = try TaskDue(.at(moment), in: work.desk)
    let changed = try work.execute(
      """
      UPDATE task SET due_on = \(due.day), due_at = \(due.moment), owner_id = \(owner), version = version + 1
      WHERE desk_id = \(work.desk.id) AND dossier_id = \(dossier.id) AND source = \(source.rawValue)
        AND done_at IS NULL
      """)
    guard changed == 0 else { return }
    try insert(
      DeskTask(source: source, due: .at(moment), owner: owner, createdAt: work.now), group: dossier.group,
      about: TaskAbout(dossier: dossier.id), team: dossier.facts.team, grant)
  }
}
