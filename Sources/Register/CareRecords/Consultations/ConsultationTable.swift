public import Access
import Database
public import Desk
@_spi(Tables) public import RegisterCore

/// A consultation as it stands in the register: its coded facts. What was asked, shared and answered stays sealed.
public struct StoredConsultation: Sendable, Hashable {
  public let id: ConsultationID
  public let publicID: ConsultationID.Public
  public let dossier: DossierID
  public let askedBy: AccountID
  /// Without a text.
  public let coded: Consultation
  /// The evaluation that leans on it.
  public let usedBy: EvaluationID?
  public let version: Int64
}

/// A consultation with the words of its answer, opened under a grant; only such a one can be answered. What was asked is
/// never written again, and stays sealed.
public struct OpenedConsultation: Sendable {
  public let stored: StoredConsultation
  public var consultation: Consultation

  init(_ stored: StoredConsultation, opened consultation: Consultation) {
    self.stored = stored
    self.consultation = consultation
  }
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

  /// Stores the answer of a question that was opened for it.
  public func update(_ opened: OpenedConsultation, in group: GroupID, _ grant: Grant) throws {
    guard let answer = opened.consultation.answer else { return }
    let stored = opened.stored
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
  public func all(of dossier: DossierID) throws -> [StoredConsultation] {
    try work.rows(
      "SELECT * FROM consultation WHERE desk_id = \(work.desk.id) AND dossier_id = \(dossier) ORDER BY id"
    ).map { try stored($0) }
  }

  /// Opens a question of a dossier for answering it: others who want to wait until this transaction is over.
  public func open(
    _ publicID: ConsultationID.Public, of dossier: DossierID, in group: GroupID, _ grant: Grant
  ) throws -> OpenedConsultation? {
    let row = try work.first(
      """
      UPDATE consultation SET version = version + 1
      WHERE desk_id = \(work.desk.id) AND public_id = \(publicID) AND dossier_id = \(dossier)
      RETURNING *
      """)
    guard let row else { return nil }
    let stored = try stored(row)
    let subject = RecordKey.consultation(stored.id)
    let notes = try NewestNotes(work, group: group, [NoteChoice(NoteField.answer, of: subject)], grant)
    return OpenedConsultation(stored, opened: stored.coded.reading(notes, subject))
  }

  private func stored(_ row: Row) throws -> StoredConsultation {
    guard let role: ConsultedRole = try row.coded("asked_of") else {
      throw RegisterFault.unreadable(column: "consultation.asked_of")
    }
    let words: String = try row.get("facts")
    let facts = words.split(separator: ",").compactMap { ConsultationFact(rawValue: String($0)) }
    let advice: ConsultationAdvice? = try row.coded("advice")
    let answer = try advice.map { advice in
      Consultation.Answer(advice, words: "", on: try row.get("answered_on"))
    }
    return StoredConsultation(
      id: try row.get("id"), publicID: try row.get("public_id"), dossier: try row.get("dossier_id"),
      askedBy: try row.get("asked_by"),
      coded: Consultation(
        stored: role, question: "", facts: Set(facts), on: try row.get("asked_on"), answer: answer),
      usedBy: try row.optional("evaluation_id"), version: try row.get("version"))
  }
}

extension Consultation {
  /// The same with the texts that were opened.
  public func reading(_ notes: NewestNotes, _ subject: RecordKey) -> Consultation {
    Consultation(
      stored: askedOf, question: notes.text(subject, NoteField.question), facts: Set(facts), on: askedOn,
      answer: answer.map { Answer($0.advice, words: notes.text(subject, NoteField.answer), on: $0.on) })
  }
}
