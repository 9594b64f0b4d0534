import Access
import Database
import Desk
import Foundation
import Vault

/// An audit row as it is stored, with the keyed hash over all its fields.
struct AuditRow: Hashable {
  let desk: Int64
  let recordedAt: Int64
  let event: String
  let action: String
  let outcome: Int
  let actor: Int64?
  let role: String
  let onBehalfOf: Int64?
  let purpose: String
  let rule: String
  let dossier: Int64?
  let contact: Int64?
  /// Every other record that it names, as `kind:number`.
  let objects: String?
  let filters: String?
  let site: String
  let requestID: String
  /// Random: no two rows are alike, so that a copy of one is known by its hash.
  let nonce: [UInt8]

  init(_ entry: AuditEntry, _ effects: Effects) {
    nonce = effects.randomBytes(16)
    let actor = entry.occasion.actor
    desk = actor.desk.number
    recordedAt = Int64((entry.recordedAt.timeIntervalSince1970 * 1000).rounded())
    event = entry.event.rawValue
    action = entry.event.actionCode
    outcome = entry.outcome.rawValue
    self.actor = actor.account?.number
    role = entry.roles.map(\.rawValue).sorted().joined(separator: ",")
    onBehalfOf = entry.onBehalfOf?.number
    purpose = entry.purpose.rawValue
    rule = entry.rule
    let dossier = entry.about.first { $0.kind == .dossier }
    let contact = entry.about.first { $0.kind == .contact }
    let others = entry.about.filter { $0 != dossier && $0 != contact } + entry.opened
    self.dossier = dossier?.number
    self.contact = contact?.number
    objects = others.isEmpty ? nil : others.map(\.description).joined(separator: ",")
    filters = entry.filters.isEmpty ? nil : entry.filters.joined(separator: ",")
    site = entry.occasion.site.rawValue
    requestID = entry.occasion.requestID
  }

  init(_ row: Row) throws(StoreFault) {
    desk = try row.get("desk_id")
    recordedAt = try row.get("recorded_at")
    event = try row.get("event")
    action = try row.get("action")
    outcome = try row.get("outcome")
    actor = try row.optional("actor_id")
    role = try row.get("actor_role")
    onBehalfOf = try row.optional("on_behalf_of")
    purpose = try row.get("purpose")
    rule = try row.get("rule")
    dossier = try row.optional("dossier_id")
    contact = try row.optional("contact_id")
    objects = try row.optional("objects")
    filters = try row.optional("filters")
    site = try row.get("site")
    requestID = try row.get("request_id")
    nonce = try row.get("nonce")
  }

  /// All fields in one unambiguous form; the desk's key hashes it, so that an altered row no longer matches its hash.
  var canonical: [UInt8] {
    var bytes = CanonicalBytes("audit-row-1")
    bytes.add(desk)
    bytes.add(recordedAt)
    bytes.add(event)
    bytes.add(action)
    bytes.add(Int64(outcome))
    bytes.add(actor)
    bytes.add(role)
    bytes.add(onBehalfOf)
    bytes.add(purpose)
    bytes.add(rule)
    bytes.add(dossier)
    bytes.add(contact)
    bytes.add(objects)
    bytes.add(filters)
    bytes.add(site)
    bytes.add(requestID)
    bytes.add(nonce)
    return bytes.bytes
  }

  func insert(in transaction: any Transaction, key: DeskKey) throws(StoreFault) {
    try transaction.execute(
      """
      INSERT INTO audit (desk_id, recorded_at, event, action, outcome, actor_id, actor_role, on_behalf_of, purpose,
        rule, dossier_id, contact_id, objects, filters, site, request_id, nonce, row_hash)
      VALUES (\(desk), \(recordedAt), \(event), \(action), \(outcome), \(actor), \(role), \(onBehalfOf), \(purpose),
        \(rule), \(dossier), \(contact), \(objects), \(filters), \(site), \(requestID), \(nonce),
        \(key.auditHash(canonical)))
      """)
  }
}
