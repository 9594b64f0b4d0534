public import Access
import Database
public import Desk
@_spi(Tables) public import RegisterCore

/// Where a text with versions stands in a dossier.
public struct TextPlace: Sendable, Hashable {
  public let dossier: DossierID
  public let subject: RecordKey
  /// What the text is within its record, as stored.
  public let field: String
  /// The day of its record: of the session, the registration or the referral.
  public let on: LocalDate
}

/// Finds the place of a text that has versions.
public struct TextPlaces {
  let work: Work

  public init(_ work: Work) {
    self.work = work
  }

  /// Where a text of a record stands; `nil` for a record that is not there, and for a contact, whose past is
  /// `ContactHistory`.
  public func place(of text: VersionedText) throws -> TextPlace? {
    switch text {
    case .contact: return nil
    case .report(let id):
      return try place(
        "SELECT id, dossier_id, session_on AS day FROM session", id, NoteField.report
      ) { .session(SessionID($0)) }
    case .referralAnswer(let id):
      return try place(
        "SELECT id, dossier_id, referred_on AS day FROM referral", id, NoteField.answer
      ) { .referral(ReferralID($0)) }
    case .intake(let section, let id):
      return try place(
        "SELECT id, dossier_id, registered_on AS day FROM registration", id, section.rawValue
      ) { .registration(RegistrationID($0)) }
    }
  }

  private func place<Record>(
    _ records: SQL, _ record: PublicID<Record>, _ field: String, _ subject: (Int64) -> RecordKey
  ) throws -> TextPlace? {
    try work.first(
      "\(fragment: records) WHERE desk_id = \(work.desk.id) AND public_id = \(record)"
    ).map { row in
      TextPlace(
        dossier: try row.get("dossier_id"), subject: subject(try row.get("id")), field: field, on: try row.get("day"))
    }
  }
}
