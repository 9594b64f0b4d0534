public import Access
import Database
public import Desk
import Foundation
@_spi(Tables) public import RegisterCore

extension CrisisTable {
  /// A crisis with its log; the notes stay sealed until `open`.
  public func find(_ publicID: CrisisID.Public) throws -> StoredCrisis? {
    try work.first(
      "SELECT * FROM crisis WHERE desk_id = \(work.desk.id) AND public_id = \(publicID)"
    ).map { try stored($0, entries: try entries(of: $0.get("id"))) }
  }

  public func find(_ id: CrisisID) throws -> StoredCrisis? {
    try work.first("SELECT * FROM crisis WHERE desk_id = \(work.desk.id) AND id = \(id)")
      .map { try stored($0, entries: try entries(of: $0.get("id"))) }
  }

  /// The names of crises, for the tasks that are about them.
  public func names(of ids: some Sequence<CrisisID>) throws -> [CrisisID: CrisisID.Public] {
    let wanted = Set(ids)
    guard !wanted.isEmpty else { return [:] }
    let rows = try work.rows(
      "SELECT id, public_id FROM crisis WHERE desk_id = \(work.desk.id) AND id IN \(list: wanted.sorted())")
    return try Dictionary(
      rows.map { (try $0.get("id"), try $0.get("public_id")) }, uniquingKeysWith: { first, _ in first })
  }

  /// The crisis of a contact over which nobody has signed yet, if there is one: it may have ended.
  public func unsigned(of contact: ContactID) throws -> StoredCrisis? {
    try work.first(
      """
      SELECT * FROM crisis WHERE desk_id = \(work.desk.id) AND contact_id = \(contact) AND signed_off_at IS NULL
      ORDER BY id LIMIT 1
      """
    ).map { try stored($0, entries: try entries(of: $0.get("id"))) }
  }

  /// The crisis of a contact that runs, if there is one.
  public func running(of contact: ContactID) throws -> StoredCrisis? {
    try work.first(
      """
      SELECT * FROM crisis WHERE desk_id = \(work.desk.id) AND contact_id = \(contact) AND ended_at IS NULL
        AND signed_off_at IS NULL
      ORDER BY id LIMIT 1
      """
    ).map { try stored($0, entries: try entries(of: $0.get("id"))) }
  }

  /// The crisis of a dossier that runs, if there is one.
  public func running(ofDossier dossier: DossierID) throws -> StoredCrisis? {
    try work.first(
      """
      SELECT * FROM crisis WHERE desk_id = \(work.desk.id) AND dossier_id = \(dossier) AND ended_at IS NULL
        AND signed_off_at IS NULL
      ORDER BY id LIMIT 1
      """
    ).map { try stored($0, entries: try entries(of: $0.get("id"))) }
  }

  /// The oldest crisis of a dossier that is not signed off yet; notes stay sealed.
  public func unsigned(ofDossier dossier: DossierID) throws -> StoredCrisis? {
    try work.first(
      """
      SELECT * FROM crisis WHERE desk_id = \(work.desk.id) AND dossier_id = \(dossier) AND signed_off_at IS NULL
      ORDER BY opened_at, id LIMIT 1
      """
    ).map { try stored($0, entries: try entries(of: $0.get("id"))) }
  }

  /// The crises of a team, or that somebody opened, that are not signed off: that they are there, and nothing of what
  /// stands in them. Oldest first, at most a hundred.
  public func waiting(for account: AccountID, in team: TeamID?) throws -> [CrisisInSight] {
    let isMine: SQL =
      team.map { "(crisis.team_id = \($0) OR crisis.opened_by = \(account))" }
      ?? "crisis.opened_by = \(account)"
    let rows = try work.rows(
      """
      SELECT crisis.public_id, crisis.opened_at, crisis.ended_at, account.label, contact.public_id AS contact_public_id,
        (SELECT count(*) FROM task WHERE task.crisis_id = crisis.id AND task.owner_id = \(account)
          AND task.source = \(TaskSource.crisisCallIn.rawValue) AND task.done_at IS NULL) AS calls
      FROM crisis JOIN account ON account.id = crisis.opened_by LEFT JOIN contact ON contact.id = crisis.contact_id
      WHERE crisis.desk_id = \(work.desk.id) AND crisis.signed_off_at IS NULL AND \(fragment: isMine)
      ORDER BY crisis.opened_at, crisis.id LIMIT 100
      """)
    return try rows.map { row in
      CrisisInSight(
        id: try row.get("public_id"), contact: try row.optional("contact_public_id"),
        openedAt: try row.get("opened_at"), openedBy: try row.get("label"),
        isEnded: try row.optional("ended_at", as: Date.self) != nil, isCalledIn: try row.get("calls", as: Int.self) > 0)
    }
  }

  /// A page of the crises that somebody may open, with the coded lines of their logs; notes stay sealed.
  ///
  /// - Parameter after: the last crisis of the page before.
  public func page(
    _ list: ListGrant, _ filter: CrisisFilter, _ order: ListOrder, after: CrisisID.Public?, limit: Int
  ) throws -> ListPart<StoredCrisis> {
    let behind = try work.behind(after, order, in: "crisis", by: "opened_at", as: Date.self)
    let rows = try work.rows(
      """
      SELECT * FROM crisis WHERE desk_id = \(work.desk.id) AND \(fragment: condition(of: filter))
        AND \(fragment: behind) AND \(fragment: work.condition(of: list, on: Self.access))
      \(fragment: order.sorted(by: "opened_at", then: "id")) LIMIT \(limit + 1)
      """)
    return try work.part(rows, limit: limit) { rows in
      let logs = try entryRows(of: try rows.map { try $0.get("id") })
      return try work.readable(rows) { row in
        try stored(row, entries: try (logs[try row.get("id")] ?? []).map { try entry($0, note: "") })
      }
    }
  }

  private func condition(of filter: CrisisFilter) -> SQL {
    switch filter {
    case .unsigned: "signed_off_at IS NULL"
    case .running: "signed_off_at IS NULL AND ended_at IS NULL"
    case .awaitingSignOff: "signed_off_at IS NULL AND ended_at IS NOT NULL"
    case .weaponCheck: "check_at IS NOT NULL"
    case .closed: "signed_off_at IS NOT NULL"
    case .all: "1 = 1"
    }
  }

  /// The rows of several logs, in one query.
  private func entryRows(of crises: [CrisisID]) throws -> [CrisisID: [Row]] {
    guard !crises.isEmpty else { return [:] }
    let rows = try work.rows("SELECT * FROM crisis_entry WHERE crisis_id IN \(list: crises.sorted()) ORDER BY id")
    return try Dictionary(grouping: rows) { try $0.get("crisis_id") }
  }

  /// Opens the notes of the log.
  public func open(_ stored: StoredCrisis, _ grant: Grant) throws -> Crisis {
    try work.confirm(grant, opens: .crisis(stored.id), in: stored.group)
    let rows = try entryRows(of: stored.id)
    let entries = try rows.map { row in
      let sealed: [UInt8]? = try row.optional("note_sealed")
      let note = try sealed.map {
        try work.open($0, Self.noteField(of: stored.id, in: stored.group, row: try row.get("id")), grant)
      }
      return try entry(row, note: note ?? "")
    }
    return Crisis(
      openedAt: stored.coded.openedAt, openedBy: stored.coded.openedBy, entries: entries, ending: stored.coded.ending,
      signOff: stored.coded.signOff, mistake: stored.coded.mistake)
  }

  func entries(of crisis: CrisisID) throws -> [Crisis.Entry] {
    try entryRows(of: crisis).map { try entry($0, note: "") }
  }

  private func entryRows(of crisis: CrisisID) throws -> [Row] {
    try work.rows("SELECT * FROM crisis_entry WHERE crisis_id = \(crisis) ORDER BY id")
  }

  private func entry(_ row: Row, note: String) throws -> Crisis.Entry {
    let columns = CrisisEntryColumns(
      kind: try row.get("kind"), code: try row.get("code"), checkAt: try row.optional("check_at"),
      calledIn: try row.optional("called_in"))
    guard let content = columns.content else { throw RegisterFault.unreadable(column: "crisis_entry.code") }
    let takenBack = try row.optional("taken_back_at", as: Date.self).map { at in
      Crisis.Entry.TakenBack(at: at, by: try row.get("taken_back_by"))
    }
    return Crisis.Entry(
      content, note: note, at: try row.get("entered_at"), by: try row.get("entered_by"), takenBack: takenBack)
  }

  func stored(_ row: Row, entries: [Crisis.Entry]) throws -> StoredCrisis {
    let isMistake = try row.optional("outcome", as: String.self) == Self.mistake
    let closed = try signOff(row)
    let crisis = Crisis(
      openedAt: try row.get("opened_at"), openedBy: try row.get("opened_by"), entries: entries,
      ending: try ending(row), signOff: isMistake ? nil : closed, mistake: isMistake ? closed : nil)
    return StoredCrisis(
      id: try row.get("id"), publicID: try row.get("public_id"), group: try row.get("group_id"),
      contact: try row.optional("contact_id"), dossier: try row.optional("dossier_id"),
      team: try row.optional("team_id"), coded: crisis)
  }

  private func ending(_ row: Row) throws -> Crisis.Ending? {
    guard let at: Date = try row.optional("ended_at") else { return nil }
    guard let outcome = CrisisOutcome(rawValue: try row.get("outcome")) else {
      throw RegisterFault.unreadable(column: "crisis.outcome")
    }
    return Crisis.Ending(
      outcome: outcome, safetyPlanGiven: try row.get("safety_plan"), followUpAt: try row.get("follow_up_at"), at: at,
      by: try row.get("ended_by"))
  }

  private func signOff(_ row: Row) throws -> Crisis.SignOff? {
    guard let at: Date = try row.optional("signed_off_at") else { return nil }
    return Crisis.SignOff(at: at, by: try row.get("signed_off_by"))
  }
}
