public import Access
import Database
public import Desk
import Folding
import Foundation
@_spi(Tables) public import RegisterCore

/// Finds dossiers by a code, or by a name among those that the actor may open anyway.
public struct DossierSearch {
  let work: Work

  public init(_ work: Work) {
    self.work = work
  }

  /// The dossiers that a name search looks at: the newest that the grant admits and that have an alias.
  public struct Candidates {
    public let names: [DossierName]
    /// Whether there were more than could be looked at.
    public let wasBounded: Bool
  }

  /// Opens the aliases of the newest dossiers that the actor carries or whose team it is, at most `limit` of them.
  ///
  /// One query per part, so that each reads its index from the newest end and stops.
  public func candidates(_ list: ListGrant, limit: Int) throws -> Candidates {
    var rows: [Int64: (touched: Int64, row: Row)] = [:]
    for part in parts {
      let found = try work.rows(
        """
        SELECT \(fragment: DossierTable.outline) FROM dossier WHERE \(fragment: part) AND alias_sealed IS NOT NULL
          AND \(fragment: work.condition(of: list, on: DossierTable.access))
        ORDER BY touched_at DESC, id DESC LIMIT \(limit + 1)
        """)
      for row in found {
        rows[try row.get("id")] = (try row.get("touched_at"), row)
      }
    }
    let newest = rows.sorted { ($0.value.touched, $0.key) > ($1.value.touched, $1.key) }
    let names = try DossierNames(work).open(newest.prefix(limit).map(\.value.row), list)
    return Candidates(names: names, wasBounded: newest.count > limit)
  }

  private var parts: [SQL] {
    var parts: [SQL] = []
    if let account = work.actor.account {
      parts.append("dossier.owner_id = \(account) AND dossier.state = 'open'")
      parts.append("dossier.owner_id = \(account) AND dossier.state = 'closed'")
    }
    for team in work.actor.teams.sorted() {
      parts.append("dossier.team_id = \(team) AND dossier.state = 'open'")
      // Closed dossiers of the team open for its lead alone; for others the walk would find nothing.
      if work.actor.leads { parts.append("dossier.team_id = \(team) AND dossier.state = 'closed'") }
    }
    return parts
  }

  /// The dossiers whose public name begins with a code; the caller decides which of them the actor may open. A code has
  /// eight characters or all 26; anything else finds nothing.
  public func withCode(_ text: String) throws -> [DossierID] {
    let code = String(scalars: text.foldedScalars.filter { $0.isLetter || $0.isDigit })
    let alphabet = Set("0123456789abcdefghjkmnpqrstvwxyz")
    guard code.count == 8 || code.count == 26, code.allSatisfy(alphabet.contains) else { return [] }
    // Filled up with the alphabet's first and last character, since the order of others depends on the collation.
    let rest = 26 - code.count
    let first = code + String(repeating: "0", count: rest)
    let last = code + String(repeating: "z", count: rest)
    return try work.rows(
      """
      SELECT id FROM dossier WHERE public_id >= \(first) AND public_id <= \(last) AND desk_id = \(work.desk.id)
      ORDER BY public_id LIMIT 5
      """
    ).map { try $0.get("id") }
  }
}
