public import Access
import Database
public import Desk
import Foundation
@_spi(Tables) public import RegisterCore
import Vault

/// The contacts of the desk. What was typed is sealed under the contact's own group, or its dossier's once it is linked;
/// the version of the row is bound into the seal.
public struct ContactTable {
  let work: Work
  let calendar: DeskCalendar

  static let text = SealedColumn("contact", "text")

  /// For the access rules; the statement names the table `contact`.
  @_spi(Tables) public static let access = AccessColumns(
    id: "contact.id", desk: "contact.desk_id", owner: "contact.worker_id", team: "contact.team_id",
    author: "contact.entered_by",
    state: "CASE contact.state WHEN 'draft' THEN 'draft' WHEN 'registered' THEN 'open' ELSE 'closed' END",
    settledAt: "contact.settled_at")

  public init(_ work: Work) throws {
    self.work = work
    calendar = try DeskCalendar(zone: work.desk.timeZone)
  }

  // MARK: Reading

  /// A contact with its coded facts; its text stays sealed until `open`.
  public func find(_ publicID: ContactID.Public) throws -> StoredContact? {
    try work.first(
      "SELECT * FROM contact WHERE desk_id = \(work.desk.id) AND public_id = \(publicID)"
    ).map(stored)
  }

  public func find(_ id: ContactID) throws -> StoredContact? {
    try work.first("SELECT * FROM contact WHERE desk_id = \(work.desk.id) AND id = \(id)").map(stored)
  }

  /// Several contacts in one query, by their numbers; those that can't be read are left out.
  public func find(_ ids: some Sequence<ContactID>) throws -> [ContactID: StoredContact] {
    let wanted = Set(ids)
    guard !wanted.isEmpty else { return [:] }
    let rows = try work.rows(
      "SELECT * FROM contact WHERE desk_id = \(work.desk.id) AND id IN \(list: wanted.sorted())")
    return try Dictionary(
      work.readable(rows, stored).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Opens what was typed.
  public func open(_ stored: StoredContact, _ grant: Grant) throws -> OpenedContact {
    let row = try work.first(
      "SELECT text_sealed, version FROM contact WHERE desk_id = \(work.desk.id) AND id = \(stored.id)")
    guard let sealed: [UInt8] = try row?.optional("text_sealed") else {
      try work.confirm(grant, opens: .contact(stored.id), in: stored.group)
      return OpenedContact(stored, opened: stored.coded)
    }
    let json = try work.open(
      sealed,
      SealedField(Self.text, of: .contact(stored.id), in: stored.group, version: try row?.get("version") ?? 0), grant)
    var content = stored.coded.content
    try ContactText(json: json).put(into: &content)
    return OpenedContact(stored, opened: stored.coded.with(content))
  }

  // MARK: Writing

  /// Adds a contact under a record group of its own.
  public func insert(_ contact: Contact, team: TeamID?, _ grant: Grant) throws -> OpenedContact {
    let group = try work.newGroup(.contact, grant)
    let row = try work.first(
      """
      INSERT INTO contact (desk_id, public_id, group_id, team_id, entered_by, state, kind, channel, direction,
        opened_at, started_at, local_date, local_month, local_hour, local_weekday, settled_at, version)
      VALUES (\(work.desk.id), \(work.newPublicID(of: ContactRecord.self)), \(group), \(team), \(contact.recorder), 'draft', 'own-question',
        'unknown', 'in', \(contact.openedAt), \(contact.openedAt), '', '', 0, 1, \(contact.openedAt), 0)
      RETURNING id, public_id
      """)
    guard let row else { throw RegisterFault.missingRow(table: "contact") }
    let stored = StoredContact(
      id: try row.get("id"), publicID: try row.get("public_id"), group: group, dossier: nil, team: team,
      coded: contact.withoutText)
    let opened = OpenedContact(stored, opened: contact)
    try update(opened, from: 0, grant)
    return opened
  }

  /// Stores a changed contact; `StaleVersion` when the stored one is not of version `seen`.
  public func update(_ opened: OpenedContact, from seen: Int, _ grant: Grant) throws {
    try work.confirm(grant, writes: .contact(opened.id), in: opened.group)
    let text = ContactText(opened.contact.content)
    let sealed =
      text.isEmpty
      ? nil
      : try work.seal(
        try text.json(),
        SealedField(Self.text, of: .contact(opened.id), in: opened.group, version: Int64(opened.contact.version)), grant
      )
    try store(opened.contact, of: opened.id, text: sealed, from: seen)
    try replaceQuestions(of: opened.id, with: opened.contact.content.helpQuestions)
    try ReachIndex(work).replace(for: opened.id, with: opened.contact.content.everyReach)
  }

  /// Forgets what was typed in a contact that was set aside; nothing of it is opened.
  ///
  /// - Parameter forgotten: the coded contact after it.
  public func forgetText(of stored: StoredContact, as forgotten: Contact, _ grant: Grant) throws {
    try work.confirm(grant, writes: .contact(stored.id), in: stored.group)
    try store(forgotten.withoutText, of: stored.id, text: nil, from: stored.coded.version)
    try replaceQuestions(of: stored.id, with: forgotten.content.helpQuestions)
    try ReachIndex(work).replace(for: stored.id, with: "")
  }

  private func store(_ contact: Contact, of id: ContactID, text sealed: [UInt8]?, from seen: Int) throws {
    let content = contact.content
    let started = content.startedAt ?? contact.openedAt
    let day = calendar.day(of: started)
    let changed = try work.execute(
      """
      UPDATE contact SET state = \(contact.state.rawValue), kind = \(content.kind.rawValue),
        channel = \((content.channel ?? .unknown).rawValue), direction = \(content.direction.rawValue),
        worker_id = \(content.worker), entered_by = \(contact.recorder), started_at = \(started),
        ended_at = \(content.endedAt), local_date = \(day), local_month = \(day.yearMonth),
        local_hour = \(calendar.hour(of: started)), local_weekday = \(day.isoWeekday), minutes = \(content.minutes),
        relation = \(content.caller?.relation.rawValue), staff_category = \(content.caller?.staffCategory.rawValue),
        manager_role = \(content.caller?.managerRole.rawValue), target_group = \(content.caller?.targetGroup.rawValue),
        unit = \(content.unit), gender = \(content.gender?.rawValue), age_band = \(content.ageBand?.rawValue),
        danger = \(content.danger?.rawValue), outcome = \(content.outcome?.rawValue),
        other_desk = \(content.otherDesk), path = \(content.path), entry_line = \(content.entryLine),
        campaign = \(content.campaign), not_internal_reason = \(content.reasonNotInternal),
        internal_line = \(content.internalLine?.rawValue), internal_line_reason = \(content.reasonHidden),
        text_sealed = \(sealed), set_aside_until = \(contact.setAsideUntil),
        settled_at = \(contact.settledAt ?? contact.openedAt), version = \(contact.version)
      WHERE desk_id = \(work.desk.id) AND id = \(id) AND version = \(seen)
      """)
    guard changed == 1 else { throw StaleVersion(current: try currentVersion(of: id)) }
  }

  private func replaceQuestions(of contact: ContactID, with codes: [CodeKey]) throws {
    try work.execute("DELETE FROM contact_question WHERE contact_id = \(contact)")
    for (position, code) in codes.enumerated() {
      try work.execute(
        """
        INSERT INTO contact_question (desk_id, contact_id, position, code)
        VALUES (\(work.desk.id), \(contact), \(position), \(code))
        """)
    }
  }

  private func currentVersion(of contact: ContactID) throws -> Int64 {
    let row = try work.first(
      "SELECT version FROM contact WHERE desk_id = \(work.desk.id) AND id = \(contact)")
    return try row?.get("version") ?? 0
  }
}
