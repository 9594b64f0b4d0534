public import Access
import Database
public import Desk
import Foundation
@_spi(Tables) import RegisterCore

extension ContactTable {
  /// The contacts of one dossier, oldest first, with their coded facts; what was typed stays sealed.
  public func sealed(of dossier: DossierPlace) throws -> [StoredContact] {
    let rows = try work.rows(
      """
      SELECT * FROM contact WHERE desk_id = \(work.desk.id) AND dossier_id = \(dossier.id)
      ORDER BY started_at, id
      """)
    guard !rows.isEmpty else { return [] }
    let questions = try helpQuestions(of: rows.map { try $0.get("id") })
    return try rows.map { try stored($0, questions: questions[try $0.get("id")] ?? []) }
  }

  /// Opens what was typed in some contacts of a dossier, in one query.
  public func texts(
    of contacts: [StoredContact], in dossier: DossierPlace, _ grant: Grant
  ) throws -> [ContactID: ContactContent] {
    guard !contacts.isEmpty else { return [:] }
    let rows = try work.rows(
      """
      SELECT id, text_sealed, version FROM contact WHERE desk_id = \(work.desk.id) AND dossier_id = \(dossier.id)
        AND id IN \(list: contacts.map(\.id))
      """)
    var contents = Dictionary(contacts.map { ($0.id, $0.coded.content) }) { first, _ in first }
    for row in rows {
      let id: ContactID = try row.get("id")
      guard let sealed: [UInt8] = try row.optional("text_sealed"), var content = contents[id] else { continue }
      let field = SealedField(Self.text, of: .contact(id), in: dossier.group, version: try row.get("version"))
      let json = try work.open(sealed, field, grant)
      try ContactText(json: json).put(into: &content)
      contents[id] = content
    }
    return contents
  }
}
