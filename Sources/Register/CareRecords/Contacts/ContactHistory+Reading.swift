public import Access
import Database
public import Desk
public import Foundation
@_spi(Tables) import RegisterCore

/// What a contact said before one correction, and how that correction came about.
public struct ContactCorrection: Sendable, Hashable {
  public let before: ContactContent
  public let reason: String
  public let at: Date
  public let by: AccountID
}

extension ContactHistory {
  /// Every correction of a contact, oldest first.
  public func corrections(of opened: OpenedContact, _ grant: Grant) throws -> [ContactCorrection] {
    try work.rows(
      "SELECT * FROM contact_version WHERE desk_id = \(work.desk.id) AND contact_id = \(opened.id) ORDER BY version"
    ).map { row in
      let json = try work.open(
        try row.get("content_sealed"),
        SealedField(Self.content, of: .contact(opened.id), in: opened.group, version: try row.get("version")), grant)
      let past = try JSONDecoder().decode(PastContact.self, from: Data(json.utf8))
      return ContactCorrection(
        before: try past.content(), reason: past.reason, at: try row.get("amended_at"), by: try row.get("amended_by"))
    }
  }

  /// How often a contact was corrected; opens nothing.
  public func count(of contact: ContactID) throws -> Int {
    let row = try work.first(
      """
      SELECT count(*) AS corrections FROM contact_version
      WHERE desk_id = \(work.desk.id) AND contact_id = \(contact)
      """)
    return try row?.get("corrections") ?? 0
  }
}

extension PastContact {
  /// The content as it was; a word that no version of the product has written is a damaged value.
  fileprivate func content() throws -> ContactContent {
    ContactContent(
      kind: try word(kind, ContactKind.init(rawValue:)), channel: try choice(channel, ContactChannel.init(rawValue:)),
      direction: try word(direction, ContactDirection.init(rawValue:)), startedAt: startedAt, endedAt: endedAt,
      worker: worker.map { AccountID($0) }, caller: try caller(), helpQuestions: try helpQuestions.map { try word($0) },
      danger: try choice(danger, DangerAnswer.init(rawValue:)),
      outcome: try choice(outcome, ContactOutcome.init(rawValue:)), otherDesk: try otherDesk.map { try word($0) },
      unit: try unit.map { try word($0) }, gender: try choice(gender, Gender.init(rawValue:)),
      ageBand: try choice(ageBand, AgeBand.init(rawValue:)), path: try path.map { try word($0) },
      entryLine: try entryLine.map { try word($0) }, campaign: try campaign.map { try word($0) },
      reasonNotInternal: try reasonNotInternal.map { try word($0) },
      internalLine: try choice(internalLine, InternalLineMayKnow.init(rawValue:)),
      reasonHidden: try reasonHidden.map { try word($0) }, alias: alias,
      reach: reach, notes: notes, callBack: callBack.agreement)
  }

  private func caller() throws -> CallerProfile? {
    guard let relation = try choice(relation, CallerRelation.init(rawValue:)) else { return nil }
    return CallerProfile(
      relation: relation, staffCategory: try choice(staffCategory, StaffCategory.init(rawValue:)) ?? .unknown,
      managerRole: try choice(managerRole, ManagerRole.init(rawValue:)) ?? .unknown)
  }

  private func choice<Choice>(_ word: String?, _ make: (String) -> Choice?) throws -> Choice? {
    try word.map { try self.word($0, make) }
  }

  private func word<Choice>(_ word: String, _ make: (String) -> Choice?) throws -> Choice {
    guard let choice = make(word) else { throw RegisterFault.unreadable(column: "contact_version.content") }
    return choice
  }

  private func word(_ word: String) throws -> CodeKey { try self.word(word) { CodeKey($0) } }
}
