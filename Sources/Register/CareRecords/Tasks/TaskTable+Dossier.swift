public import Access
import Database
public import Desk
public import Foundation
@_spi(Tables) import RegisterCore

// What a dossier needs of its tasks: those of the house come and go with its steps.

extension TaskTable {
  /// The open tasks of a dossier, titles opened, most pressing first.
  public func open(of dossier: DossierPlace, _ grant: Grant) throws -> [TitledTask] {
    try work.rows(
      """
      SELECT * FROM task WHERE desk_id = \(work.desk.id) AND dossier_id = \(dossier.id) AND done_at IS NULL
      ORDER BY due_on, id
      """
    ).map { row in try titled(TaskRow(stored: try stored(row), title: try row.optional("title_sealed")), grant) }
  }

  /// The open tasks of a place, coded facts only.
  public func open(in place: WaitingPlace) throws -> [StoredTask] {
    try work.rows(
      """
      SELECT * FROM task WHERE desk_id = \(work.desk.id) AND \(fragment: place.condition) AND done_at IS NULL
      ORDER BY due_on, id
      """
    ).map(stored)
  }

  /// What the open tasks of a dossier came from; titles stay sealed.
  public func openSources(of dossier: DossierID) throws -> [TaskSource] {
    try work.rows(
      "SELECT source FROM task WHERE desk_id = \(work.desk.id) AND dossier_id = \(dossier) AND done_at IS NULL"
    ).map { row in
      guard let source = TaskSource(rawValue: try row.get("source")) else {
        throw RegisterFault.unreadable(column: "task.source")
      }
      return source
    }
  }

  /// Adds a task of the house about a dossier, unless one from the same source is open: that one stays with whoever
  /// carries it, and is due no later than this.
  public func ensure(
    _ source: TaskSource, due: LocalDate, owner: AccountID?, about dossier: DossierPlace, _ grant: Grant
  ) throws {
    try work.execute(
      """
      UPDATE task SET due_on = \(due), due_at = \(Int64?.none), version = version + 1
      WHERE desk_id = \(work.desk.id) AND dossier_id = \(dossier.id) AND source = \(source.rawValue)
        AND done_at IS NULL AND due_on > \(due)
      """)
    guard try !openSources(of: dossier.id).contains(source) else { return }
    try insert(
      DeskTask(source: source, due: .on(due), owner: owner, createdAt: work.now), group: dossier.group,
      about: TaskAbout(dossier: dossier.id), team: dossier.facts.team, grant)
  }

  /// Brings the tasks that mirror facts in line with what waits in a place: one for each source, none for what is done. A
  /// task that somebody moved keeps its day as long as its fact keeps the day that it gave. Two of one source, as when a
  /// contact is linked to a dossier, become one.
  ///
  /// - Parameters:
  ///   - finishing: whether tasks end whose fact is gone.
  ///   - today: the desk's day.
  /// - Returns: how many were missing, or stood later than their fact allows.
  public func mirror(
    _ facts: [TaskSource: WaitingFact], finishing: Bool, today: LocalDate, in place: WaitingPlace, _ grant: Grant
  ) throws -> Int {
    let open = try open(in: place).filter { TaskSource.mirrored.contains($0.coded.source) }
    var kept: Set<TaskSource> = []
    let gone = open.filter { facts[$0.coded.source] == nil || !kept.insert($0.coded.source).inserted }
    if finishing, !gone.isEmpty { try finish(gone) }
    var wrong = 0
    for fact in facts.values.sorted(by: { $0.source.rawValue < $1.source.rawValue }) {
      if let task = open.first(where: { $0.coded.source == fact.source }) {
        wrong += try follow(fact, task, today: today) ? 1 : 0
      } else {
        wrong += 1
        try insert(
          DeskTask(source: fact.source, due: .on(fact.due), owner: fact.owner, createdAt: work.now, factOn: fact.due),
          group: place.group, about: place.about, team: place.team, grant)
      }
    }
    return wrong
  }

  /// - Returns: whether the task stood on a day on which it may not stand.
  private func follow(_ fact: WaitingFact, _ task: StoredTask, today: LocalDate) throws -> Bool {
    let day = try TaskDue(task.coded.due, in: work.desk).day
    let isTooLate = day > DeskTask.latest(for: fact.due, today: today)
    guard isTooLate || task.coded.factOn != fact.due else { return false }
    try work.execute(
      """
      UPDATE task SET due_on = \(fact.due), due_at = \(Int64?.none), fact_on = \(fact.due), version = version + 1
      WHERE desk_id = \(work.desk.id) AND id = \(task.id)
      """)
    return isTooLate
  }

  private func finish(_ tasks: [StoredTask]) throws {
    try work.execute(
      """
      UPDATE task SET done_at = \(work.now), done_by = \(work.actor.account), done_way = 'done', version = version + 1
      WHERE desk_id = \(work.desk.id) AND done_at IS NULL AND id IN \(list: tasks.map(\.id))
      """)
  }

  /// Ticks off what a step in the dossier has done.
  ///
  /// - Parameter worker: who stands for it when the step was not taken by an account.
  public func finish(_ sources: [TaskSource], of dossier: DossierID, by worker: AccountID? = nil) throws {
    try work.execute(
      """
      UPDATE task SET done_at = \(work.now), done_by = \(work.actor.account ?? worker), done_way = 'done', version = version + 1
      WHERE desk_id = \(work.desk.id) AND dossier_id = \(dossier) AND done_at IS NULL
        AND source IN \(list: sources.map(\.rawValue))
      """)
  }

  /// Ticks off what a contact asks for no more.
  public func finish(_ sources: [TaskSource], ofContact contact: ContactID, by worker: AccountID) throws {
    try work.execute(
      """
      UPDATE task SET done_at = \(work.now), done_by = \(worker), done_way = 'done', version = version + 1
      WHERE desk_id = \(work.desk.id) AND contact_id = \(contact) AND done_at IS NULL
        AND source IN \(list: sources.map(\.rawValue))
      """)
  }

  /// Ticks off what a step in a crisis has done.
  public func finish(_ source: TaskSource, of crisis: CrisisID, by worker: AccountID) throws {
    try work.execute(
      """
      UPDATE task SET done_at = \(work.now), done_by = \(worker), done_way = 'done', version = version + 1
      WHERE desk_id = \(work.desk.id) AND crisis_id = \(crisis) AND done_at IS NULL AND source = \(source.rawValue)
      """)
  }

  /// Gives what a crisis asks for another due moment.
  ///
  /// - Returns: whether it was asked for.
  public func putOff(_ source: TaskSource, of crisis: CrisisID, until moment: Date) throws -> Bool {
    let due = try TaskDue(.at(moment), in: work.desk)
    return try work.execute(
      """
      UPDATE task SET due_on = \(due.day), due_at = \(due.moment), version = version + 1
      WHERE desk_id = \(work.desk.id) AND crisis_id = \(crisis) AND done_at IS NULL AND source = \(source.rawValue)
      """) > 0
  }

  /// Ticks off what a step in a crisis has done for one colleague.
  public func finish(
    _ source: TaskSource, of crisis: CrisisID, carriedBy owner: AccountID, by worker: AccountID
  ) throws {
    try work.execute(
      """
      UPDATE task SET done_at = \(work.now), done_by = \(worker), done_way = 'done', version = version + 1
      WHERE desk_id = \(work.desk.id) AND crisis_id = \(crisis) AND done_at IS NULL AND source = \(source.rawValue)
        AND owner_id = \(owner)
      """)
  }

  /// Hands the open tasks of one worker in a dossier to another.
  public func reassign(of dossier: DossierID, from old: AccountID?, to new: AccountID) throws {
    try work.execute(
      """
      UPDATE task SET owner_id = \(new), version = version + 1
      WHERE desk_id = \(work.desk.id) AND dossier_id = \(dossier) AND done_at IS NULL
        AND (owner_id = \(old) OR owner_id IS NULL)
      """)
  }
}
