public import Access
import Database
public import Desk
@_spi(Tables) public import RegisterCore

/// A consultation as it stands in the register; its texts stay empty until they are opened.
public struct StoredConsultation: Sendable, Hashable {
  public let id: ConsultationID
  public let publicID: ConsultationID.Public
  public let dossier: DossierID
  public let askedBy: AccountID
  public var consultation: Consultation
  public let version: Int64
}

/// The consultations of dossiers.
public struct ConsultationTable {
  let work: Work

  public init(_ work: Work) {
    self.work = work
  }

  /// Adds a question, and what was shared with it as it was shared.
  public func insert(
    _ new: Consultation, sheet: String, of dossier: DossierID, by worker: AccountID, in group: GroupID, _ grant: Grant
  ) throws -> ConsultationID.Public {
    let row = try work.first(
      """
      INSERT INTO consultation (desk_id, public_id, dossier_id, asked_of, facts, asked_on, asked_at, asked_by)
      VALUES (\(work.desk.id), \(work.newPublicID(of: ConsultationRecord.self)), \(dossier), \(new.askedOf.rawValue),
        \(new.facts.map(\.rawValue).joined(separator: ",")), \(new.askedOn), \(work.now), \(worker))
      RETURNING id, public_id
      """)
    guard let row else { throw RegisterFault.missingRow(table: "consultation") }
    let subject = RecordKey.consultation(try row.get("id"))
    try NoteTable(work).write(new.question, field: NoteField.question, of: subject, in: group, grant)
    try NoteTable(work).write(sheet, field: NoteField.shared, of: subject, in: group, grant)
    return try row.get("public_id")
  }

  /// Stores the answer of a question that was found for changing it.
  public func update(_ stored: StoredConsultation, in group: GroupID, _ grant: Grant) throws {
    guard let answer = stored.consultation.answer else { return }
    try work.execute(
      """
      UPDATE consultation SET advice = \(answer.advice.rawValue), answered_on = \(answer.on),
        answered_by = \(work.actor.account)
      WHERE desk_id = \(work.desk.id) AND id = \(stored.id)
      """)
    try NoteTable(work).write(
      answer.words, field: NoteField.answer, of: .consultation(stored.id), in: group, grant)
  }

  /// Those of a dossier, oldest first.
  public func all(of dossier: DossierID, _ notes: NewestNotes = .sealed) throws -> [StoredConsultation] {
    try work.rows(
      "SELECT * FROM consultation WHERE desk_id = \(work.desk.id) AND dossier_id = \(dossier) ORDER BY id"
    ).map { try stored($0, notes) }
  }

  /// The number of a question of a dossier.
  public func number(of publicID: ConsultationID.Public, in dossier: DossierID) throws -> ConsultationID? {
    try work.first(
      """
      SELECT id FROM consultation WHERE desk_id = \(work.desk.id) AND public_id = \(publicID)
        AND dossier_id = \(dossier)
      """)?.get("id")
  }

  /// A question for answering it: others who want to wait until this transaction is over.
  public func findToChange(_ publicID: ConsultationID.Public, _ notes: NewestNotes) throws -> StoredConsultation? {
    try work.first(
      """
      UPDATE consultation SET version = version + 1 WHERE desk_id = \(work.desk.id) AND public_id = \(publicID)
      RETURNING *
      """
    ).map { try stored($0, notes) }
  }

  private func stored(_ row: Row, _ notes: NewestNotes) throws -> StoredConsultation {
    let id: ConsultationID = try row.get("id")
    guard let role: ConsultedRole = try row.coded("asked_of") else {
      throw RegisterFault.unreadable(column: "consultation.asked_of")
    }
    let words: String = try row.get("facts")
    let facts = words.split(separator: ",").compactMap { ConsultationFact(rawValue: String($0)) }
    let advice: ConsultationAdvice? = try row.coded("advice")
    let answer = try advice.map { advice in
      Consultation.Answer(
        advice, words: notes.text(.consultation(id), NoteField.answer), on: try row.get("answered_on"))
    }
    return StoredConsultation(
      id: id, publicID: try row.get("public_id"), dossier: try row.get("dossier_id"),
      askedBy: try row.get("asked_by"),
      consultation: Consultation(
        stored: role, question: notes.text(.consultation(id), NoteField.question), facts: Set(facts),
        on: try row.get("asked_on"), answer: answer),
      version: try row.get("version"))
  }
}
