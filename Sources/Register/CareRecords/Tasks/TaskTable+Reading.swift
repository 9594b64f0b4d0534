public import Access
import Database
public import Desk
public import Foundation
@_spi(Tables) public import RegisterCore
import Vault

extension TaskTable {
  /// A task with its coded facts; its title and reasons stay sealed until `open`.
  public func find(_ publicID: TaskID.Public) throws -> StoredTask? {
    try work.first(
      "SELECT * FROM task WHERE desk_id = \(work.desk.id) AND public_id = \(publicID)"
    ).map(stored)
  }

  public func find(_ id: TaskID) throws -> StoredTask? {
    try work.first("SELECT * FROM task WHERE desk_id = \(work.desk.id) AND id = \(id)").map(stored)
  }

  /// The open tasks of a source about one crisis.
  public func open(_ source: TaskSource, of crisis: CrisisID) throws -> [StoredTask] {
    try work.rows(
      """
      SELECT * FROM task WHERE desk_id = \(work.desk.id) AND crisis_id = \(crisis) AND source = \(source.rawValue)
        AND done_at IS NULL
      ORDER BY id
      """
    ).map(stored)
  }

  /// Opens what was written about a task: its title, why it was dropped, and every time that it was moved.
  public func open(_ stored: StoredTask, _ grant: Grant) throws -> OpenedTask {
    try work.confirm(grant, opens: .task(stored.id), in: stored.group)
    let row = try work.first(
      "SELECT title_sealed, reason_sealed FROM task WHERE desk_id = \(work.desk.id) AND id = \(stored.id)")
    guard let row else { throw RegisterFault.missingRow(table: "task") }
    func text(_ name: String, _ column: SealedColumn) throws -> String {
      guard let sealed: [UInt8] = try row.optional(name) else { return "" }
      return try work.open(sealed, field(column, of: stored), grant)
    }
    let reason = try text("reason_sealed", Self.reason)
    let coded = stored.coded
    let done = coded.done.map { DeskTask.Done(way: $0.way, at: $0.at, by: $0.by, reason: reason) }
    let task = DeskTask(
      source: coded.source, due: coded.due, owner: coded.owner, createdAt: coded.createdAt, done: done,
      moves: try moves(of: stored, grant), factOn: coded.factOn)
    return OpenedTask(stored, title: try text("title_sealed", Self.title), task: task)
  }

  /// A text of a task is written once.
  func field(_ column: SealedColumn, of stored: StoredTask, row: Int64? = nil) -> SealedField {
    SealedField(column, of: .task(stored.id), in: stored.group, row: row, version: 1)
  }

  private func moves(of stored: StoredTask, _ grant: Grant) throws -> [DeskTask.Move] {
    try work.rows("SELECT * FROM task_move WHERE task_id = \(stored.id) ORDER BY id").map { row in
      let due = TaskDue(day: try row.get("from_on"), moment: try row.optional("from_at"))
      let reason = try work.open(
        try row.get("reason_sealed"), field(Self.moveReason, of: stored, row: try row.get("id")), grant)
      return DeskTask.Move(from: due.due, reason: reason, at: try row.get("moved_at"), by: try row.get("moved_by"))
    }
  }

  // MARK: Lists

  /// A page of the open tasks of somebody, or of those of the actor's team that nobody carries, by when they are due;
  /// titles stay sealed.
  ///
  /// - Parameter after: the last task of the page before.
  public func page(
    _ list: ListGrant, _ filter: TaskFilter, _ order: ListOrder, of owner: AccountID, today: LocalDate,
    after: TaskID.Public?, limit: Int
  ) throws -> ListPart<TaskRow> {
    let behind = try work.behind(after, order, in: "task", by: "due_on", as: LocalDate.self)
    let rows = try work.rows(
      """
      SELECT * FROM task WHERE \(fragment: condition(of: filter, owner, today)) AND task.done_at IS NULL
        AND \(fragment: behind) AND \(fragment: work.condition(of: list, on: Self.access))
      \(fragment: order.sorted(by: "task.due_on", then: "task.id")) LIMIT \(limit + 1)
      """)
    return try work.part(rows, limit: limit, taskRows)
  }

  private func condition(of filter: TaskFilter, _ owner: AccountID, _ today: LocalDate) -> SQL {
    switch filter {
    case .mine: "task.owner_id = \(owner)"
    case .late: "task.owner_id = \(owner) AND (task.due_on < \(today) OR task.due_at < \(work.now))"
    case .unassigned: "task.team_id IN \(list: work.actor.teams.sorted()) AND task.owner_id IS NULL"
    }
  }

  /// The open tasks of somebody for the day: those of a crisis or a signal before all others, so that no pile of older
  /// tasks hides them; then soonest first.
  public func day(of owner: AccountID, until day: LocalDate, _ list: ListGrant, limit: Int) throws -> [TaskRow] {
    try pressingFirst("task.owner_id = \(owner)", until: day, list, limit: limit)
  }

  /// The open tasks of a team that nobody carries yet, in the order of the day.
  public func unassigned(in team: TeamID, until day: LocalDate, _ list: ListGrant, limit: Int) throws -> [TaskRow] {
    try pressingFirst("task.team_id = \(team) AND task.owner_id IS NULL", until: day, list, limit: limit)
  }

  /// The open tasks of a team that somebody carries, in the order of the day.
  public func carried(in team: TeamID, until day: LocalDate, _ list: ListGrant, limit: Int) throws -> [TaskRow] {
    try pressingFirst("task.team_id = \(team) AND task.owner_id IS NOT NULL", until: day, list, limit: limit)
  }

  /// Two questions, each along an index that has its order: what is read is what is shown, however much lies open.
  private func pressingFirst(
    _ whose: SQL, until day: LocalDate, _ list: ListGrant, limit: Int
  ) throws -> [TaskRow] {
    let pressing = try rows("\(fragment: whose) AND task.pressing = 1", until: day, list, limit: limit)
    guard pressing.count < limit else { return pressing }
    return pressing
      + (try rows(
        "\(fragment: whose) AND task.pressing = 0", until: day, list, limit: limit - pressing.count))
  }

  private func rows(_ whose: SQL, until day: LocalDate, _ list: ListGrant, limit: Int) throws -> [TaskRow] {
    try taskRows(
      work.rows(
        """
        SELECT * FROM task WHERE \(fragment: whose) AND task.done_at IS NULL AND task.due_on <= \(day)
          AND \(fragment: work.condition(of: list, on: Self.access))
        ORDER BY task.due_on, task.id LIMIT \(limit)
        """))
  }

  private func taskRows(_ rows: [Row]) throws -> [TaskRow] {
    try work.readable(rows) { TaskRow(stored: try stored($0), title: try $0.optional("title_sealed")) }
  }

  /// Opens the titles of a list; the keys are opened in one query.
  ///
  /// - Throws: `RegisterFault.outsideGrant` for a row that does not belong in the list.
  public func openTitles(of rows: [TaskRow], _ list: ListGrant) throws -> [TitledTask] {
    let items = try rows.map { row in
      guard let grant = try work.grant(list, on: row.stored.facts(at: work.desk.id)) else {
        throw RegisterFault.outsideGrant(list.grant.action)
      }
      return (row: row, grant: grant)
    }
    try work.prepareKeys(for: items.filter { $0.row.title != nil }.map(\.grant))
    return try items.map { item in
      do {
        return try titled(item.row, item.grant)
      } catch is VaultFault {
        // The task still has to be done: without its title it stands there by what it comes from.
        work.noteUnreadable(item.row.stored.publicID.text, column: "task.title_sealed")
        return TitledTask(item.row.stored, title: "")
      }
    }
  }

  func titled(_ row: TaskRow, _ grant: Grant) throws -> TitledTask {
    let title = try row.title.map { try work.open($0, field(Self.title, of: row.stored), grant) }
    return TitledTask(row.stored, title: title ?? "")
  }

  /// How many own tasks are due by a day, how many of them are late, at most a hundred of each.
  public func waiting(for owner: AccountID, until day: LocalDate, now: Date) throws -> (due: Int, late: Int) {
    let due = try count("due_on <= \(day)", of: owner)
    let late = try count("(due_on < \(day) OR due_at < \(now)) AND due_on <= \(day)", of: owner)
    return (due, late)
  }

  private func count(_ when: SQL, of owner: AccountID) throws -> Int {
    let row = try work.first(
      """
      SELECT count(*) AS waiting FROM (SELECT id FROM task WHERE owner_id = \(owner) AND done_at IS NULL
        AND desk_id = \(work.desk.id) AND \(fragment: when) LIMIT 100) AS first_ones
      """)
    return try row?.get("waiting") ?? 0
  }

  // MARK: Rows

  /// A row with its coded facts.
  func stored(_ row: Row) throws -> StoredTask {
    guard let source = TaskSource(rawValue: try row.get("source")) else {
      throw RegisterFault.unreadable(column: "task.source")
    }
    let task = DeskTask(
      source: source, due: try TaskDue(row).due, owner: try row.optional("owner_id"),
      createdAt: try row.get("created_at"), done: try done(row), factOn: try row.optional("fact_on"))
    return StoredTask(
      id: try row.get("id"), publicID: try row.get("public_id"), group: try row.get("group_id"),
      about: TaskAbout(
        dossier: try row.optional("dossier_id"), contact: try row.optional("contact_id"),
        crisis: try row.optional("crisis_id")),
      team: try row.optional("team_id"), createdBy: try row.optional("created_by"), coded: task,
      version: try row.get("version"))
  }

  private func done(_ row: Row) throws -> DeskTask.Done? {
    guard let at: Date = try row.optional("done_at") else { return nil }
    guard let way = DeskTask.Done.Way(rawValue: try row.get("done_way")) else {
      throw RegisterFault.unreadable(column: "task.done_way")
    }
    return DeskTask.Done(way: way, at: at, by: try row.optional("done_by"), reason: "")
  }
}

/// A task of a list, with its title still sealed.
public struct TaskRow: Sendable {
  public let stored: StoredTask
  let title: [UInt8]?
}

/// A due moment in columns: its local day always, the moment when there is one.
struct TaskDue {
  let day: LocalDate
  let moment: Date?

  init(day: LocalDate, moment: Date?) {
    self.day = day
    self.moment = moment
  }

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
