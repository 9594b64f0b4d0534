import Access
import Database
import Desk
import Foundation
@_spi(Tables) import RegisterCore

extension ContactTable {
  /// A row with its coded facts; alias, reach and notes stay empty until they are opened.
  func stored(_ row: Row) throws -> StoredContact {
    let id: ContactID = try row.get("id")
    return try stored(row, questions: try helpQuestions(of: [id])[id] ?? [])
  }

  /// The same with help questions that were read for many contacts at once.
  func stored(_ row: Row, questions: [CodeKey]) throws -> StoredContact {
    let id: ContactID = try row.get("id")
    let recorder: AccountID = try row.get("entered_by")
    let state = try choice(row, "state", Contact.State.init(rawValue:))
    guard let state else { throw RegisterFault.unreadable(column: "contact.state") }
    let settledAt: Date? = state == .draft ? nil : try row.get("settled_at")
    return StoredContact(
      id: id, publicID: try row.get("public_id"), group: try row.get("group_id"),
      dossier: try row.optional("dossier_id"), team: try row.optional("team_id"),
      coded: Contact(
        state: state, content: try content(row, questions),
        version: try row.get("version"), recorder: recorder,
        openedAt: try row.get("opened_at"), settledAt: settledAt, setAsideUntil: try row.optional("set_aside_until"),
        isLegacy: try row.get("legacy")))
  }

  /// The help questions of contacts, in their order.
  func helpQuestions(of contacts: [ContactID]) throws -> [ContactID: [CodeKey]] {
    let rows = try work.rows(
      """
      SELECT contact_id, code FROM contact_question WHERE contact_id IN \(list: contacts)
      ORDER BY contact_id, position
      """)
    return try rows.reduce(into: [:]) { questions, row in
      questions[try row.get("contact_id"), default: []].append(try row.get("code"))
    }
  }

  private func content(_ row: Row, _ questions: [CodeKey]) throws -> ContactContent {
    guard let kind = try choice(row, "kind", ContactKind.init(rawValue:)) else {
      throw RegisterFault.unreadable(column: "contact.kind")
    }
    return ContactContent(
      kind: kind, channel: try choice(row, "channel", ContactChannel.init(rawValue:)),
      direction: try choice(row, "direction", ContactDirection.init(rawValue:)) ?? .inbound,
      startedAt: try row.get("started_at"), endedAt: try row.optional("ended_at"),
      worker: try row.optional("worker_id"), caller: try caller(row),
      helpQuestions: questions,
      danger: try choice(row, "danger", DangerAnswer.init(rawValue:)),
      outcome: try choice(row, "outcome", ContactOutcome.init(rawValue:)), otherDesk: try row.optional("other_desk"),
      unit: try row.optional("unit"), gender: try choice(row, "gender", Gender.init(rawValue:)),
      ageBand: try choice(row, "age_band", AgeBand.init(rawValue:)), path: try row.optional("path"),
      entryLine: try row.optional("entry_line"), campaign: try row.optional("campaign"),
      reasonNotInternal: try row.optional("not_internal_reason"),
      internalLine: try choice(row, "internal_line", InternalLineMayKnow.init(rawValue:)),
      reasonHidden: try row.optional("internal_line_reason"))
  }

  private func caller(_ row: Row) throws -> CallerProfile? {
    guard let relation = try choice(row, "relation", CallerRelation.init(rawValue:)) else { return nil }
    return CallerProfile(
      relation: relation, staffCategory: try choice(row, "staff_category", StaffCategory.init(rawValue:)) ?? .unknown,
      managerRole: try choice(row, "manager_role", ManagerRole.init(rawValue:)) ?? .unknown)
  }

  /// A coded choice; a word that no version of the product has written is a damaged row.
  private func choice<Choice>(_ row: Row, _ column: String, _ make: (String) -> Choice?) throws -> Choice? {
    guard let word: String = try row.optional(column) else { return nil }
    guard let choice = make(word) else { throw RegisterFault.unreadable(column: "contact.\(column)") }
    return choice
  }
}

extension Contact {
  /// The same contact with nothing that was typed.
  var withoutText: Contact {
    var content = content
    ContactText.none.put(into: &content)
    return with(content)
  }

  /// The same contact with its text opened.
  func with(_ content: ContactContent) -> Contact {
    Contact(
      state: state, content: content, version: version, recorder: recorder, openedAt: openedAt, settledAt: settledAt,
      setAsideUntil: setAsideUntil, amendments: amendments, isLegacy: isLegacy)
  }
}
