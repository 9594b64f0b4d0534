import Access
import Database
public import Desk
@_spi(Tables) import RegisterCore

// The two facts about being known: the newest of each in the dossier's own row, the whole history in rows of their own.

extension DossierTable {
  /// Keeps what changed in the facts.
  public func store(_ facts: DossierFacts, over old: DossierFacts, of id: DossierID) throws {
    for fact in facts.known.dropFirst(old.known.count) {
      try insertFact("known", fact.value.rawValue, reason: nil, since: fact.from, of: id)
    }
    for fact in facts.internalLine.dropFirst(old.internalLine.count) {
      try insertFact("internal-line", fact.value.rawValue, reason: fact.reason, since: fact.from, of: id)
    }
    let line = facts.internalLine.last
    try work.execute(
      """
      UPDATE dossier SET known_to_desk = \(facts.knownNow.rawValue), known_since = \(facts.known.last?.from ?? facts.opened),
        internal_line = \(facts.internalLineNow.rawValue), internal_line_reason = \(line?.reason),
        internal_line_since = \(line?.from ?? facts.opened), limits_explained_on = \(facts.limitsExplainedOn)
      WHERE desk_id = \(work.desk.id) AND id = \(id)
      """)
  }

  func insertFact(_ fact: String, _ value: String, reason: CodeKey?, since: LocalDate, of id: DossierID) throws {
    try work.execute(
      """
      INSERT INTO dossier_fact (desk_id, dossier_id, fact, value, reason, since, noted_at, noted_by)
      VALUES (\(work.desk.id), \(id), \(fact), \(value), \(reason), \(since), \(work.now), \(work.actor.account))
      """)
  }

  func facts(_ row: Row, of id: DossierID) throws -> DossierFacts {
    let rows = try work.rows("SELECT * FROM dossier_fact WHERE dossier_id = \(id) ORDER BY id")
    let known = try rows.filter { try $0.get("fact", as: String.self) == "known" }.compactMap { row in
      DossierFacts.Known(try row.coded("value") ?? .codeOnly, from: try row.get("since"))
    }
    let line = try rows.filter { try $0.get("fact", as: String.self) == "internal-line" }.map { row in
      DossierFacts.InternalLine(
        try row.coded("value") ?? .notAsked, reason: try row.optional("reason"), from: try row.get("since"))
    }
    return DossierFacts(
      known: known.isEmpty ? [try newestKnown(row)] : known,
      internalLine: line.isEmpty ? try newestLine(row) : line,
      limitsExplainedOn: try row.optional("limits_explained_on"), opened: try row.get("opened_on"))
  }

  /// Dossiers of older registers have one fact of each kind, in their own row.
  private func newestKnown(_ row: Row) throws -> DossierFacts.Known {
    DossierFacts.Known(try row.coded("known_to_desk") ?? .codeOnly, from: try row.get("known_since"))
  }

  private func newestLine(_ row: Row) throws -> [DossierFacts.InternalLine] {
    guard let value: InternalLineMayKnow = try row.coded("internal_line"), value != .notAsked else { return [] }
    return [
      DossierFacts.InternalLine(
        value, reason: try row.optional("internal_line_reason"), from: try row.get("internal_line_since"))
    ]
  }
}
