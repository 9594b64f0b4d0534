import Database
public import Desk
import Foundation

/// A task as it stands in the register.
public struct StoredTask: Sendable {
  public let id: TaskID
  public let publicID: PublicID
  public let dossier: DossierID?
  public let contact: ContactID?
  public let team: TeamID?
  /// What the worker wrote; empty when the source says enough.
  public let title: String
  public var task: DeskTask
  public let version: Int64

  /// What the access rules need to know.
  public func facts(at desk: DeskID) -> RecordFacts {
    RecordFacts(
      desk: desk, owner: task.owner, team: team, enteredBy: nil, state: .open, settledAt: task.createdAt)
  }
}

/// The tasks of the desk. A title is sealed under the record group of what the task is about.
public struct TaskTable {
  let work: Work
  static let title = SealedColumn("task", "title")

  public init(_ work: Work) {
    self.work = work
  }

  /// Adds a task about a dossier or a contact.
  @discardableResult public func insert(
    _ task: DeskTask, title: String = "", group: Int64, dossier: DossierID?, contact: ContactID?, team: TeamID?,
    _ grant: Grant
  ) throws -> TaskID {
    let due = try TaskDue(task.due, in: work.desk)
    let row = try work.transaction.first(
      """
      INSERT INTO task (desk_id, public_id, group_id, dossier_id, contact_id, team_id, owner_id, source, due_on,
        due_at, created_at, created_by)
      VALUES (\(work.desk.id), \(work.newPublicID()), \(group), \(dossier), \(contact), \(team), \(task.owner),
        \(task.source.rawValue), \(due.day), \(due.moment), \(task.createdAt), \(work.actor.account))
      RETURNING id
      """)
    guard let id: TaskID = try row?.get("id") else { throw RegisterFault.missingRow(table: "task") }
    if !title.isEmpty {
      let sealed = try work.seal(title, in: group, Self.title, row: id.number, version: 1, grant)
      try work.transaction.execute("UPDATE task SET title_sealed = \(sealed) WHERE id = \(id)")
    }
    return id
  }
}

/// A due moment in columns: its local day always, the moment when there is one.
struct TaskDue {
  let day: LocalDate
  let moment: Date?

  init(_ due: DeskTask.Due, in desk: DeskIdentity) throws {
    switch due {
    case .on(let day):
      self.day = day
      moment = nil
    case .at(let moment):
      day = try DeskCalendar(zone: desk.timeZone).day(of: moment)
      self.moment = moment
    }
  }

  init(_ row: Row) throws(StoreFault) {
    day = try row.get("due_on")
    moment = try row.optional("due_at")
  }

  var due: DeskTask.Due { moment.map { .at($0) } ?? .on(day) }
}
