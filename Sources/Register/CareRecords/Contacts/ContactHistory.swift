public import Access
import Database
import Desk
import Foundation
@_spi(Tables) public import RegisterCore

/// What registered contacts said before they were corrected.
public struct ContactHistory {
  let work: Work

  public init(_ work: Work) {
    self.work = work
  }

  static let content = SealedColumn("contact_version", "content")

  /// Keeps a contact as it is now, before it is corrected.
  public func add(_ opened: OpenedContact, reason: String, _ grant: Grant) throws {
    let version = Int64(opened.contact.version)
    let past = PastContact(opened.contact.content, reason: reason)
    let json = String(decoding: try JSONEncoder().encode(past), as: UTF8.self)
    let sealed = try work.seal(
      json, SealedField(Self.content, of: .contact(opened.id), in: opened.group, version: version), grant)
    try work.execute(
      """
      INSERT INTO contact_version (desk_id, contact_id, version, content_sealed, amended_at, amended_by)
      VALUES (\(work.desk.id), \(opened.id), \(version), \(sealed), \(work.now), \(work.actor.account))
      """)
  }

  /// Takes reach and alias out of the past of a contact, down to a level of being known.
  func forget(downTo level: KnownToDesk, of contact: ContactID, in group: GroupID, _ grant: Grant) throws {
    for row in try work.rows("SELECT * FROM contact_version WHERE contact_id = \(contact)") {
      let field = SealedField(Self.content, of: .contact(contact), in: group, version: try row.get("version"))
      let json = try work.open(try row.get("content_sealed"), field, grant)
      var past = try JSONDecoder().decode(PastContact.self, from: Data(json.utf8))
      if level < .known { past.reach = "" }
      if level < .alias { past.alias = "" }
      past.callBack = past.callBack.reduced(to: level)
      let anew = String(decoding: try JSONEncoder().encode(past), as: UTF8.self)
      let sealed = try work.seal(anew, field, grant)
      try work.execute(
        "UPDATE contact_version SET content_sealed = \(sealed) WHERE id = \(try row.get("id", as: Int64.self))")
    }
  }
}

// What a version says is of its contact: the rows of a group are those of the contacts in it. They move first, while
// their contacts still stand in the old group.
@_spi(Tables)
extension ContactHistory: GroupTable {
  public func move(_ move: GroupMove) throws {
    for row in try rows(in: move.from) {
      let contact: ContactID = try row.get("contact_id")
      let sealed = try move.reseal(
        try row.get("content_sealed"), Self.content, of: .contact(contact), version: try row.get("version"))
      try work.execute(
        "UPDATE contact_version SET content_sealed = \(sealed) WHERE id = \(try row.get("id", as: Int64.self))")
    }
  }

  private func rows(in group: GroupID) throws -> [Row] {
    try work.rows(
      """
      SELECT contact_version.* FROM contact_version JOIN contact ON contact.id = contact_version.contact_id
      WHERE contact_version.desk_id = \(work.desk.id) AND contact.group_id = \(group) ORDER BY contact_version.id
      """)
  }
}

/// A past content in a form that later versions of the product can read: codes and texts by name.
struct PastContact: Codable {
  let kind, direction, notes, reason: String
  var alias, reach: String
  let channel, relation, staffCategory, managerRole, danger, outcome, otherDesk: String?
  let unit, gender, ageBand, path, entryLine, campaign: String?
  let reasonNotInternal, internalLine, reasonHidden: String?
  let helpQuestions: [String]
  let startedAt, endedAt: Date?
  let worker: Int64?
  var callBack: AgreementText?

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
    reasonNotInternal = content.reasonNotInternal?.text
    internalLine = content.internalLine?.rawValue
    reasonHidden = content.reasonHidden?.text
    helpQuestions = content.helpQuestions.map(\.text)
    startedAt = content.startedAt
    endedAt = content.endedAt
    worker = content.worker?.number
    callBack = AgreementText(content.callBack)
  }
}
