import Database
public import Desk
import Foundation

/// What registered contacts said before they were corrected.
public struct ContactHistory {
  let work: Work

  public init(_ work: Work) {
    self.work = work
  }

  /// Keeps a contact as it is now, before it is corrected.
  public func add(_ stored: StoredContact, reason: String, _ grant: Grant) throws {
    let version = Int64(stored.contact.version)
    let past = PastContact(stored.contact.content, reason: reason)
    let json = String(decoding: try JSONEncoder().encode(past), as: UTF8.self)
    let sealed = try work.seal(
      json, in: stored.group, SealedColumn("contact_version", "content"), row: stored.id.number, version: version, grant
    )
    try work.transaction.execute(
      """
      INSERT INTO contact_version (desk_id, contact_id, version, content_sealed, amended_at, amended_by)
      VALUES (\(work.desk.id), \(stored.id), \(version), \(sealed), \(work.now), \(work.actor.account))
      """)
  }
}

extension ContactHistory {
  /// Seals the past of a contact anew under another group, without its reach and alias where these must be forgotten.
  func move(
    _ contact: ContactID, from group: Int64, to other: Int64, keeping kept: KnownToDesk = .known, _ grant: Grant
  ) throws {
    let column = SealedColumn("contact_version", "content")
    let rows = try work.transaction.rows("SELECT * FROM contact_version WHERE contact_id = \(contact)")
    for row in rows {
      let id: Int64 = try row.get("id")
      let version: Int64 = try row.get("version")
      let json = try work.open(
        try row.get("content_sealed"), in: group, column, row: contact.number, version: version, grant)
      var past = try JSONDecoder().decode(PastContact.self, from: Data(json.utf8))
      if kept < .known { past.reach = "" }
      if kept < .alias { past.alias = "" }
      let anew = String(decoding: try JSONEncoder().encode(past), as: UTF8.self)
      let sealed = try work.seal(anew, in: other, column, row: contact.number, version: version, grant)
      try work.transaction.execute("UPDATE contact_version SET content_sealed = \(sealed) WHERE id = \(id)")
    }
  }
}

/// A past content in a form that later versions of the product can read: codes and texts by name.
struct PastContact: Codable {
  let kind, direction, notes, reason: String
  var alias, reach: String
  let channel, relation, staffCategory, managerRole, danger, outcome, otherDesk: String?
  let unit, gender, ageBand, path, entryLine, campaign: String?
  let helpQuestions: [String]
  let startedAt, endedAt: Date?
  let worker: Int64?

  init(_ content: ContactContent, reason: String) {
    kind = content.kind.rawValue
    direction = content.direction.rawValue
    alias = content.alias
    reach = content.reach
    notes = content.notes
    self.reason = reason
    channel = content.channel?.rawValue
    relation = content.caller?.relation.rawValue
    staffCategory = content.caller?.staffCategory.rawValue
    managerRole = content.caller?.managerRole.rawValue
    danger = content.danger?.rawValue
    outcome = content.outcome?.rawValue
    otherDesk = content.otherDesk?.text
    unit = content.unit?.text
    gender = content.gender?.rawValue
    ageBand = content.ageBand?.rawValue
    path = content.path?.text
    entryLine = content.entryLine?.text
    campaign = content.campaign?.text
    helpQuestions = content.helpQuestions.map(\.text)
    startedAt = content.startedAt
    endedAt = content.endedAt
    worker = content.worker?.number
  }
}
