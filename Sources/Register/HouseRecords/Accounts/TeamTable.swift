public import Access
import Database
public import Desk
@_spi(Tables) public import RegisterCore

/// The teams of the desk.
public struct TeamTable {
  let work: Work

  public init(_ work: Work) {
    self.work = work
  }

  public func all() throws -> [Team] {
    try work.rows("SELECT * FROM team WHERE desk_id = \(work.desk.id) ORDER BY name").map(team)
  }

  public func find(named name: String) throws -> Team? {
    try work.first("SELECT * FROM team WHERE desk_id = \(work.desk.id) AND name = \(name)").map(team)
  }

  /// Adds a team, or gives the one that already has the name.
  public func ensure(named name: String, _ grant: Grant) throws -> Team {
    if let team = try find(named: name) { return team }
    let publicID = work.newPublicID(of: TeamRecord.self)
    let row = try work.first(
      "INSERT INTO team (desk_id, public_id, name) VALUES (\(work.desk.id), \(publicID), \(name)) RETURNING *")
    guard let row else { throw RegisterFault.missingRow(table: "team") }
    return try team(row)
  }

  private func team(_ row: Row) throws -> Team {
    Team(id: try row.get("id"), publicID: try row.get("public_id"), name: try row.get("name"))
  }
}
