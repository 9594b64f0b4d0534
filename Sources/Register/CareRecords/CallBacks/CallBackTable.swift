import Database
public import Desk
import Foundation
@_spi(Tables) public import RegisterCore

/// A call back with its place in the register. What was agreed about it is sealed with its contact.
public struct StoredCallBack: Sendable, Hashable {
  public let id: CallBackID
  /// That promised it.
  public let contact: ContactID
  /// That stands on somebody's list for it.
  public let task: TaskID
  /// In which the caller was spoken to.
  public let endedBy: ContactID?
  public var callBack: CallBack
}

/// The calls that were promised.
public struct CallBackTable {
  let work: Work

  public init(_ work: Work) {
    self.work = work
  }

  // MARK: Reading

  /// The one that a task stands for.
  public func find(of task: TaskID) throws -> StoredCallBack? {
    try stored(
      work.rows("SELECT * FROM call_back WHERE desk_id = \(work.desk.id) AND task_id = \(task)")
    ).first
  }

  /// Those that a contact promised, oldest first.
  public func all(of contact: ContactID) throws -> [StoredCallBack] {
    try stored(
      work.rows("SELECT * FROM call_back WHERE desk_id = \(work.desk.id) AND contact_id = \(contact) ORDER BY id"))
  }

  /// The one that a contact was begun to keep.
  public func kept(by contact: ContactID) throws -> StoredCallBack? {
    try stored(
      work.rows(
        """
        SELECT call_back.* FROM call_back_call JOIN call_back ON call_back.id = call_back_call.call_back_id
        WHERE call_back_call.desk_id = \(work.desk.id) AND call_back_call.contact_id = \(contact)
        """)
    ).first
  }

  /// The contacts that were begun to keep one, oldest first.
  public func calls(of id: CallBackID) throws -> [ContactID] {
    try work.rows(
      """
      SELECT contact_id FROM call_back_call WHERE desk_id = \(work.desk.id) AND call_back_id = \(id) ORDER BY contact_id
      """
    ).map { try $0.get("contact_id") }
  }

  /// How many wait in the contacts of a dossier.
  public func open(in dossier: DossierID) throws -> Int {
    let row = try work.first(
      """
      SELECT count(*) AS waiting FROM contact JOIN call_back ON call_back.contact_id = contact.id
      WHERE contact.desk_id = \(work.desk.id) AND contact.dossier_id = \(dossier) AND call_back.ended_way IS NULL
      """)
    return try row?.get("waiting") ?? 0
  }

  /// Those that stand on nobody's list, or on it at another moment than was promised; there should never be any.
  public func onNoList(limit: Int) throws -> [StoredCallBack] {
    try stored(
      work.rows(
        """
        SELECT call_back.* FROM call_back JOIN task ON task.id = call_back.task_id
        WHERE call_back.desk_id = \(work.desk.id) AND call_back.ended_way IS NULL
          AND (task.done_at IS NOT NULL OR task.due_at IS NULL OR task.due_at > call_back.due_at)
        ORDER BY call_back.id LIMIT \(limit)
        """))
  }

  // MARK: Writing

  /// Adds one that was promised, with the task that stands for it.
  public func insert(_ callBack: CallBack, of contact: ContactID, task: TaskID) throws {
    try work.execute(
      """
      INSERT INTO call_back (desk_id, contact_id, task_id, promised_at, promised_by, due_at)
      VALUES (\(work.desk.id), \(contact), \(task), \(callBack.promisedAt), \(callBack.promisedBy), \(callBack.due))
      """)
  }

  /// Keeps that a contact was begun to keep it.
  public func begin(_ stored: StoredCallBack, in contact: ContactID) throws {
    try work.execute(
      """
      INSERT INTO call_back_call (contact_id, desk_id, call_back_id)
      VALUES (\(contact), \(work.desk.id), \(stored.id))
      """)
  }

  /// Stores what became of one; `CallBackRefusal.endedAlready` when somebody ended it since it was read.
  ///
  /// - Parameter contact: in which the caller was spoken to.
  public func update(_ changed: StoredCallBack, over old: StoredCallBack, endedBy contact: ContactID? = nil) throws {
    let callBack = changed.callBack
    let ending = callBack.ending
    let rows = try work.execute(
      """
      UPDATE call_back SET due_at = \(callBack.due), ended_way = \(ending?.way.rawValue), ended_at = \(ending?.at),
        ended_by = \(ending?.by), reason = \(ending?.reason?.rawValue), ended_contact_id = \(contact)
      WHERE desk_id = \(work.desk.id) AND id = \(changed.id) AND ended_way IS NULL
      """)
    guard rows == 1 else { throw Refusals(CallBackRefusal.endedAlready) }
    for attempt in callBack.attempts.dropFirst(old.callBack.attempts.count) {
      try work.execute(
        """
        INSERT INTO call_back_attempt (desk_id, call_back_id, promised_for, way, tried_at, tried_by)
        VALUES (\(work.desk.id), \(changed.id), \(attempt.promised), \(attempt.way.rawValue), \(attempt.at),
          \(attempt.by))
        """)
    }
  }

  /// Another task stands for it from now on.
  public func stand(_ task: TaskID, for stored: StoredCallBack) throws {
    try work.execute(
      "UPDATE call_back SET task_id = \(task) WHERE desk_id = \(work.desk.id) AND id = \(stored.id)")
  }

  // MARK: Rows

  private func stored(_ rows: [Row]) throws -> [StoredCallBack] {
    guard !rows.isEmpty else { return [] }
    let attempts = try attempts(of: rows.map { try $0.get("id") })
    return try rows.map { row in
      let id: CallBackID = try row.get("id")
      return StoredCallBack(
        id: id, contact: try row.get("contact_id"), task: try row.get("task_id"),
        endedBy: try row.optional("ended_contact_id"),
        callBack: CallBack(
          due: try row.get("due_at"), promisedAt: try row.get("promised_at"), by: try row.get("promised_by"),
          attempts: attempts[id] ?? [], ending: try ending(row)))
    }
  }

  private func attempts(of ids: [CallBackID]) throws -> [CallBackID: [CallBack.Attempt]] {
    let rows = try work.rows("SELECT * FROM call_back_attempt WHERE call_back_id IN \(list: ids) ORDER BY id")
    return try rows.reduce(into: [:]) { found, row in
      guard let way: MissedCall = try row.coded("way") else {
        throw RegisterFault.unreadable(column: "call_back_attempt.way")
      }
      found[try row.get("call_back_id"), default: []].append(
        CallBack.Attempt(
          promised: try row.get("promised_for"), way: way, at: try row.get("tried_at"), by: try row.get("tried_by")))
    }
  }

  private func ending(_ row: Row) throws -> CallBack.Ending? {
    guard let word: String = try row.optional("ended_way") else { return nil }
    guard let way = CallBack.Ending.Way(rawValue: word) else {
      throw RegisterFault.unreadable(column: "call_back.ended_way")
    }
    return CallBack.Ending(
      way, at: try row.get("ended_at"), by: try row.get("ended_by"), reason: try row.coded("reason"))
  }
}
