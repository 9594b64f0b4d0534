import Database
import Desk
import FigureActs
import KeyFigures
import RegisterCore
import TestKit

/// A desk in which a test puts down bare facts, as rows, without the acts that lead to them.
///
/// What is tested here is counting; the acts have tests of their own, and some facts are older than their rules.
struct FactDesk: Sendable {
  let desk: TestDesk

  var id: DeskID { desk.register.desk.id }

  func report(
    _ from: String, _ through: String, by breakdown: Breakdown? = nil
  ) async throws -> KeyFiguresReport {
    try await desk.services.reportKeyFigures(
      Period(from: from, through: through), by: breakdown, desk.occasion(desk.lead))
  }

  /// Runs one statement in a transaction of its own.
  func write(_ sql: SQL) async throws {
    try await desk.store.write { transaction in _ = try transaction.execute(sql) }
  }

  @discardableResult func write<T: Sendable>(_ body: @escaping @Sendable (FactWriter) throws -> T) async throws -> T {
    let effects = desk.register.effects
    let id = id
    return try await desk.store.write { transaction in
      try body(FactWriter(transaction: transaction, desk: id, effects: effects))
    }
  }

  /// The months that are kept, whole or split.
  func keptMonths(by breakdown: Breakdown? = nil) async throws -> [String] {
    let split = breakdown?.rawValue ?? ""
    return try await desk.store.read { transaction in
      try transaction.rows(
        "SELECT month FROM figure_month WHERE tallies IS NOT NULL AND breakdown = \(split) ORDER BY month"
      ).map { try $0.get("month") }
    }
  }
}

/// Runs a test on a desk of its own for facts.
func withFacts(on engine: Engine, _ body: (FactDesk) async throws -> Void) async throws {
  try await withDesk(on: engine) { desk in try await body(FactDesk(desk: desk)) }
}

/// Puts down rows in an open transaction.
struct FactWriter {
  let transaction: any Transaction
  let desk: DeskID
  let effects: Effects

  struct NoRow: Error {}

  private func insert(_ sql: SQL) throws -> Int64 {
    guard let row = try transaction.first(sql) else { throw NoRow() }
    return try row.get("id")
  }

  private var name: String { effects.newToken() }

  func group() throws -> Int64 {
    try insert(
      """
      INSERT INTO content_key (desk_id, kind, wrapped_key, created_at) VALUES (\(desk), 'dossier', \([UInt8](repeating: 1, count: 8)), 0)
      RETURNING id
      """)
  }

  @discardableResult func contact(
    on day: String, hour: Int = 9, state: String = "registered", kind: ContactKind = .ownQuestion,
    channel: ContactChannel = .phone, group: TargetGroup = .employee, unit: String? = "NN"
  ) throws -> Int64 {
    let weekday = LocalDate(iso: day)?.isoWeekday ?? 1
    return try insert(
      """
      INSERT INTO contact (desk_id, public_id, group_id, state, kind, channel, direction, opened_at, started_at,
        local_date, local_month, local_hour, local_weekday, target_group, unit, settled_at)
      VALUES (\(desk), \(name), \(try self.group()), \(state), \(kind.rawValue), \(channel.rawValue), 'in', 0, 0, \(day),
        \(String(day.prefix(7))), \(hour), \(weekday), \(group.rawValue), \(unit), 0)
      RETURNING id
      """)
  }

  func dossier() throws -> Int64 {
    try insert(
      """
      INSERT INTO dossier (desk_id, public_id, group_id, state, opened_on, known_to_desk, known_since, internal_line,
        internal_line_since, target_group, unit, settled_at, touched_at)
      VALUES (\(desk), \(name), \(try self.group()), 'open', '2012-05-01', 'code', '2012-05-01', 'no', '2012-05-01',
        'employee', 'NN', 0, 0)
      RETURNING id
      """)
  }

  @discardableResult func registration(
    of dossier: Int64, on day: String, intake: String? = nil, unit: String? = "NN", questions: [String] = []
  ) throws -> Int64 {
    let id = try insert(
      """
      INSERT INTO registration (desk_id, public_id, dossier_id, state, registered_on, registered_month, channel,
        target_group, unit, intake_held_on)
      VALUES (\(desk), \(name), \(dossier), 'received', \(day), \(String(day.prefix(7))), 'phone', 'employee', \(unit),
        \(intake))
      RETURNING id
      """)
    for (position, code) in questions.enumerated() {
      try transaction.execute(
        """
        INSERT INTO registration_question (desk_id, registration_id, position, code)
        VALUES (\(desk), \(id), \(position), \(code))
        """)
    }
    return id
  }

  @discardableResult func trajectory(
    of registration: Int64, _ dossier: Int64, product: String = "short-term", from start: String,
    until end: String? = nil, goals: String? = nil, work: (start: String?, end: String?) = (nil, nil)
  ) throws -> Int64 {
    try insert(
      """
      INSERT INTO trajectory (desk_id, public_id, dossier_id, registration_id, product, product_version, state,
        started_on, closed_on, closed_month, goals_reached, work_start, work_end)
      VALUES (\(desk), \(name), \(dossier), \(registration), \(product), 1, \(end == nil ? "open" : "closed"), \(start),
        \(end), \(end.map { String($0.prefix(7)) }), \(goals), \(work.start), \(work.end))
      RETURNING id
      """)
  }

  func session(
    of trajectory: Int64, _ dossier: Int64, number: Int, on day: String, attendance: String = "held"
  ) throws {
    try transaction.execute(
      """
      INSERT INTO session (desk_id, public_id, dossier_id, trajectory_id, number, session_on, attendance)
      VALUES (\(desk), \(name), \(dossier), \(trajectory), \(number), \(day), \(attendance))
      """)
  }

  func referral(
    of registration: Int64?, _ dossier: Int64, on day: String, line: String, target: String = "gp",
    warm: Bool? = nil, received: String? = nil
  ) throws {
    try transaction.execute(
      """
      INSERT INTO referral (desk_id, public_id, dossier_id, registration_id, referred_on, referred_month, target, line,
        warm, received_on)
      VALUES (\(desk), \(name), \(dossier), \(registration), \(day), \(String(day.prefix(7))), \(target), \(line),
        \(warm), \(received))
      """)
  }

  func survey(of dossier: Int64?, on day: String, mark: Int?, path: String? = nil) throws {
    try transaction.execute(
      """
      INSERT INTO survey (desk_id, public_id, dossier_id, surveyed_on, surveyed_month, mark, path)
      VALUES (\(desk), \(name), \(dossier), \(day), \(String(day.prefix(7))), \(mark), \(path))
      """)
  }

  func question(of registration: Int64, endedOn day: String, reason: String?) throws {
    try transaction.execute(
      """
      UPDATE registration_question SET outcome = 'no-offer', settled_on = \(day), no_offer_reason = \(reason)
      WHERE registration_id = \(registration) AND position = 0
      """)
  }

  /// A dossier goes from one account to another, or from nobody to one.
  func handOver(
    of dossier: Int64, from: AccountID?, to: AccountID, on day: String, reason: String? = nil, told: Bool? = nil,
    trajectory: Int64? = nil
  ) throws {
    try transaction.execute(
      """
      INSERT INTO assignment (desk_id, dossier_id, trajectory_id, from_account, to_account, reason, client_told,
        assigned_on, assigned_at)
      VALUES (\(desk), \(dossier), \(trajectory), \(from), \(to), \(reason), \(told), \(day), 0)
      """)
  }

  func evaluation(
    of trajectory: Int64, _ dossier: Int64, on day: String, strength: OwnStrength?, by worker: AccountID
  ) throws {
    try transaction.execute(
      """
      INSERT INTO evaluation (desk_id, public_id, dossier_id, trajectory_id, evaluated_on, after_sessions, decision,
        worker_id, own_strength)
      VALUES (\(desk), \(name), \(dossier), \(trajectory), \(day), 0, 'continue', \(worker), \(strength?.rawValue))
      """)
  }

  func reading(of dossier: Int64, list: String, on day: String, _ conclusion: ReadingConclusion) throws {
    try transaction.execute(
      """
      INSERT INTO screening (desk_id, public_id, dossier_id, instrument, instrument_version, source, state, taken_on,
        outcome, reading_way, reading_conclusion, started_at, finished_at)
      VALUES (\(desk), \(name), \(dossier), \(list), '1', 'own-form', 'done', \(day), 'read', 'together',
        \(conclusion.rawValue), 0, 0)
      """)
  }

  func goal(of trajectory: Int64, _ dossier: Int64, levels: [Int], isDropped: Bool = false) throws {
    let dropped: String? = isDropped ? "2013-01-01" : nil
    let id = try insert(
      """
      INSERT INTO goal (desk_id, public_id, dossier_id, trajectory_id, position, weight, baseline, agreed_on, dropped_on)
      VALUES (\(desk), \(name), \(dossier), \(trajectory), 1, 1, -1, '2012-06-01', \(dropped))
      RETURNING id
      """)
    for level in levels {
      try transaction.execute(
        "INSERT INTO goal_score (desk_id, goal_id, scored_on, level) VALUES (\(desk), \(id), '2012-07-01', \(level))")
    }
  }
}
