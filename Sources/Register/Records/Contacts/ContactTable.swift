import Database
public import Desk
import Foundation
import Vault

/// The contacts of the desk. What was typed is sealed under the contact's own group, or its dossier's once it is linked;
/// the version of the row is bound into the seal.
public struct ContactTable {
  let work: Work
  let calendar: DeskCalendar

  static let text = SealedColumn("contact", "text")

  public init(_ work: Work) throws {
    self.work = work
    calendar = try DeskCalendar(zone: work.desk.timeZone)
  }

  // MARK: Reading

  /// A contact with its coded facts; its text stays sealed until `openText`.
  public func find(_ publicID: PublicID) throws -> StoredContact? {
    try work.transaction.first(
      "SELECT * FROM contact WHERE desk_id = \(work.desk.id) AND public_id = \(publicID)"
    ).map(stored)
  }

  public func find(_ id: ContactID) throws -> StoredContact? {
    try work.transaction.first("SELECT * FROM contact WHERE desk_id = \(work.desk.id) AND id = \(id)").map(stored)
  }

  /// Opens what was typed.
  public func openText(of stored: inout StoredContact, _ grant: Grant) throws {
    let row = try work.transaction.first(
      "SELECT text_sealed, version FROM contact WHERE desk_id = \(work.desk.id) AND id = \(stored.id)")
    guard let sealed: [UInt8] = try row?.optional("text_sealed") else { return }
    let json = try work.open(
      sealed, in: stored.group, Self.text, row: stored.id.number, version: try row?.get("version") ?? 0, grant)
    var content = stored.contact.content
    try ContactText(json: json).put(into: &content)
    stored.contact = stored.contact.with(content)
  }

  // MARK: Writing

  /// Adds a contact under a record group of its own.
  public func insert(_ contact: Contact, team: TeamID?, _ grant: Grant) throws -> StoredContact {
    let group = try work.newGroup(.contact, grant)
    let row = try work.transaction.first(
      """
      INSERT INTO contact (desk_id, public_id, group_id, team_id, entered_by, state, kind, channel, direction,
        opened_at, started_at, local_date, local_month, local_hour, local_weekday, settled_at, version)
      VALUES (\(work.desk.id), \(work.newPublicID()), \(group), \(team), \(contact.recorder), 'draft', 'own-question',
        'unknown', 'in', \(contact.openedAt), \(contact.openedAt), '', '', 0, 1, \(contact.openedAt), 0)
      RETURNING id, public_id
      """)
    guard let row else { throw RegisterFault.missingRow(table: "contact") }
    let stored = StoredContact(
      id: try row.get("id"), publicID: try row.get("public_id"), group: group, dossier: nil, team: team,
      contact: contact)
    try update(stored, from: 0, grant)
    return stored
  }

  /// Stores a changed contact; `StaleVersion` when the stored one is not of version `seen`.
  public func update(_ stored: StoredContact, from seen: Int, _ grant: Grant) throws {
    let content = stored.contact.content
    let started = content.startedAt ?? stored.contact.openedAt
    let day = calendar.day(of: started)
    let text = ContactText(content)
    let sealed =
      text.isEmpty
      ? nil
      : try work.seal(
        try text.json(), in: stored.group, Self.text, row: stored.id.number, version: Int64(stored.contact.version),
        grant)
    let changed = try work.transaction.execute(
      """
      UPDATE contact SET state = \(stored.contact.state.rawValue), kind = \(content.kind.rawValue),
        channel = \((content.channel ?? .unknown).rawValue), direction = \(content.direction.rawValue),
        worker_id = \(content.worker), entered_by = \(stored.contact.recorder), started_at = \(started),
        ended_at = \(content.endedAt), local_date = \(day), local_month = \(day.yearMonth),
        local_hour = \(calendar.hour(of: started)), local_weekday = \(day.isoWeekday), minutes = \(content.minutes),
        relation = \(content.caller?.relation.rawValue), staff_category = \(content.caller?.staffCategory.rawValue),
        manager_role = \(content.caller?.managerRole.rawValue), target_group = \(content.caller?.targetGroup.rawValue),
        unit = \(content.unit), gender = \(content.gender?.rawValue), age_band = \(content.ageBand?.rawValue),
        danger = \(content.danger?.rawValue), outcome = \(content.outcome?.rawValue),
        other_desk = \(content.otherDesk), path = \(content.path), entry_line = \(content.entryLine),
        campaign = \(content.campaign),
        text_sealed = \(sealed), set_aside_until = \(stored.contact.setAsideUntil),
        settled_at = \(stored.contact.settledAt ?? stored.contact.openedAt), version = \(stored.contact.version)
      WHERE desk_id = \(work.desk.id) AND id = \(stored.id) AND version = \(seen)
      """)
    guard changed == 1 else { throw StaleVersion(current: try currentVersion(of: stored.id)) }
    try replaceQuestions(of: stored.id, with: content.helpQuestions)
    try ReachIndex(work).replace(for: stored.id, with: content.reach)
  }

  private func replaceQuestions(of contact: ContactID, with codes: [CodeKey]) throws {
    try work.transaction.execute("DELETE FROM contact_question WHERE contact_id = \(contact)")
    for (position, code) in codes.enumerated() {
      try work.transaction.execute(
        """
        INSERT INTO contact_question (desk_id, contact_id, position, code)
        VALUES (\(work.desk.id), \(contact), \(position), \(code))
        """)
    }
  }

  private func currentVersion(of contact: ContactID) throws -> Int64 {
    let row = try work.transaction.first(
      "SELECT version FROM contact WHERE desk_id = \(work.desk.id) AND id = \(contact)")
    return try row?.get("version") ?? 0
  }
}
