public import Access
import Database
public import Desk
import Foundation
import HouseRecords
@_spi(Tables) public import RegisterCore

extension ContactTable {
  /// The contacts of one dossier with their text opened, oldest first.
  public func all(of dossier: DossierPlace, _ grant: Grant) throws -> [OpenedContact] {
    let rows = try work.rows(
      """
      SELECT * FROM contact WHERE desk_id = \(work.desk.id) AND dossier_id = \(dossier.id)
      ORDER BY started_at, id
      """)
    return try rows.map { try open(try stored($0), grant) }
  }

  /// Makes a contact part of a dossier: everything in its record group is sealed anew under the dossier's key, and the
  /// contact's own key is destroyed, so that destroying the dossier's key erases it all.
  ///
  /// - Parameters:
  ///   - leaving: the grant for the contact.
  ///   - arriving: that for the dossier, or of the act that makes it.
  public func link(_ opened: OpenedContact, _ leaving: Grant, to dossier: DossierPlace, _ arriving: Grant) throws {
    let move = GroupMove(
      work, from: opened.group, leaving, to: dossier.group, of: dossier.id, team: dossier.facts.team, arriving)
    for table in GroupTables.all { try table.init(work).move(move) }
    try ReachIndex(work).add(opened.contact.content.everyReach, to: dossier.id)
    try move.end()
  }

  /// Takes alias and reach out of every contact of a dossier, and out of the index, down to a level of being known.
  public func forget(downTo level: KnownToDesk, of dossier: DossierPlace, _ grant: Grant) throws {
    for opened in try all(of: dossier, grant) {
      var text = ContactText(opened.contact.content)
      if level < .known { text.reach = "" }
      if level < .alias { text.alias = "" }
      text.callBack = text.callBack.reduced(to: level)
      let field = SealedField(
        Self.text, of: .contact(opened.id), in: dossier.group, version: Int64(opened.contact.version))
      let sealed = text.isEmpty ? nil : try work.seal(try text.json(), field, grant)
      try work.execute("UPDATE contact SET text_sealed = \(sealed) WHERE id = \(opened.id)")
      try ContactHistory(work).forget(downTo: level, of: opened.id, in: dossier.group, grant)
      try ReachIndex(work).replace(for: opened.id, with: text.reach)
    }
  }
}

@_spi(Tables)
extension ContactTable: GroupTable {
  public func move(_ move: GroupMove) throws {
    let rows = try work.rows(
      """
      SELECT id, text_sealed, legacy_number_sealed, version FROM contact
      WHERE desk_id = \(work.desk.id) AND group_id = \(move.from)
      """)
    for row in rows {
      let id: ContactID = try row.get("id")
      let text = try move.reseal(
        try row.optional("text_sealed"), Self.text, of: .contact(id), version: try row.get("version"))
      let number = try move.reseal(
        try row.optional("legacy_number_sealed"), LegacyNumbers.column("contact"), of: .contact(id),
        version: LegacyNumbers.version)
      try work.execute(
        """
        UPDATE contact SET group_id = \(move.to), dossier_id = \(move.dossier), team_id = \(move.team),
          text_sealed = \(text), legacy_number_sealed = \(number)
        WHERE desk_id = \(work.desk.id) AND id = \(id)
        """)
    }
  }
}
