import Database
public import Desk
import Foundation

extension ContactTable {
  /// The contacts of one dossier with their text opened, oldest first.
  public func all(of dossier: DossierPlace, _ grant: Grant) throws -> [StoredContact] {
    let rows = try work.transaction.rows(
      """
      SELECT * FROM contact WHERE desk_id = \(work.desk.id) AND dossier_id = \(dossier.id)
      ORDER BY started_at, id
      """)
    return try rows.map { row in
      var stored = try stored(row)
      try openText(of: &stored, grant)
      return stored
    }
  }

  /// Makes a contact part of a dossier: everything that was typed in it is sealed anew under the dossier's key, and the
  /// contact's own key is destroyed, so that destroying the dossier's key erases it all.
  ///
  /// Its tasks and crisis logs go along.
  ///
  /// - Parameter stored: with its text opened.
  public func move(_ stored: StoredContact, to dossier: DossierPlace, _ grant: Grant) throws {
    try seal(ContactText(stored.contact.content), of: stored, in: dossier.group, grant)
    try ContactHistory(work).move(stored.id, from: stored.group, to: dossier.group, grant)
    try NoteTable(work).move(from: stored.group, to: dossier.group, grant)
    try TaskTable(work).adopt(from: stored.group, into: dossier, grant)
    try LegacyNumbers(work).move(of: stored.id, from: stored.group, to: dossier.group, grant)
    try work.transaction.execute(
      """
      UPDATE contact SET group_id = \(dossier.group), dossier_id = \(dossier.id), team_id = \(dossier.facts.team)
      WHERE desk_id = \(work.desk.id) AND id = \(stored.id)
      """)
    try CrisisTable(work).adopt(from: stored.group, into: dossier, grant)
    try ReachIndex(work).add(stored.contact.content.reach, to: dossier.id)
    try work.destroyGroup(stored.group, grant)
  }

  /// Takes alias and reach out of every contact of a dossier, and out of the index, down to a level of being known.
  public func forget(downTo level: KnownToDesk, of dossier: DossierPlace, _ grant: Grant) throws {
    for stored in try all(of: dossier, grant) {
      var text = ContactText(stored.contact.content)
      if level < .known { text.reach = "" }
      if level < .alias { text.alias = "" }
      try seal(text, of: stored, in: dossier.group, grant)
      try ContactHistory(work).move(stored.id, from: dossier.group, to: dossier.group, keeping: level, grant)
      try ReachIndex(work).replace(for: stored.id, with: text.reach)
    }
  }

  private func seal(_ text: ContactText, of stored: StoredContact, in group: Int64, _ grant: Grant) throws {
    let version = Int64(stored.contact.version)
    let sealed =
      text.isEmpty
      ? nil
      : try work.seal(
        try text.json(), in: group, Self.text, row: stored.id.number, version: version, grant)
    try work.transaction.execute("UPDATE contact SET text_sealed = \(sealed) WHERE id = \(stored.id)")
  }
}
