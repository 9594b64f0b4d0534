import Database
public import Desk

/// Where a text with versions stands in a dossier.
public struct TextPlace: Sendable, Hashable {
  public let dossier: DossierID
  public let subject: NoteSubject
  /// What the text is within its record, as stored.
  public let field: String
  /// The day of its record: of the session, the registration or the referral.
  public let on: LocalDate
}

extension NoteTable {
  /// Where a text of a record stands; `nil` for a record that is not there, and for a contact, whose past is
  /// `ContactHistory`.
  public func place(of text: VersionedText, in record: PublicID) throws -> TextPlace? {
    switch text {
    case .contact: return nil
    case .report:
      return try place(
        "SELECT id, dossier_id, session_on AS day FROM session", record, NoteField.report
      ) { .session(SessionID($0)) }
    case .referralAnswer:
      return try place(
        "SELECT id, dossier_id, referred_on AS day FROM referral", record, NoteField.answer
      ) { .referral(ReferralID($0)) }
    case .intakeQuestion, .intakeSituation, .intakeSupport, .intakeAgreements:
      guard let section = text.section else { return nil }
      return try place(
        "SELECT id, dossier_id, registered_on AS day FROM registration", record, section.rawValue
      ) { .registration(RegistrationID($0)) }
    }
  }

  private func place(
    _ records: SQL, _ record: PublicID, _ field: String, _ subject: (Int64) -> NoteSubject
  ) throws -> TextPlace? {
    try work.transaction.first(
      "\(fragment: records) WHERE desk_id = \(work.desk.id) AND public_id = \(record)"
    ).map { row in
      TextPlace(
        dossier: try row.get("dossier_id"), subject: subject(try row.get("id")), field: field, on: try row.get("day"))
    }
  }

  /// Every version of one text, oldest first.
  public func versions(of place: TextPlace, _ grant: Grant) throws -> [Note] {
    try work.transaction.rows(
      """
      SELECT * FROM note WHERE desk_id = \(work.desk.id) AND subject = \(place.subject.kind)
        AND subject_id = \(place.subject.id) AND field = \(place.field)
      ORDER BY version
      """
    ).map { try note($0, grant) }
  }
}
