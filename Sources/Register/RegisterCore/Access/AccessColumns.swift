public import Database

/// Where a table keeps what the access rules need to know.
@_spi(Tables)
public struct AccessColumns: Sendable {
  let id: SQL
  let desk: SQL
  let owner: SQL
  let team: SQL
  let author: SQL
  let state: SQL
  let settledAt: SQL

  /// - Parameters: columns with the name of their table, as the statements name it; `state` is one of `RecordState`.
  public init(id: SQL, desk: SQL, owner: SQL, team: SQL, author: SQL, state: SQL, settledAt: SQL) {
    self.id = id
    self.desk = desk
    self.owner = owner
    self.team = team
    self.author = author
    self.state = state
    self.settledAt = settledAt
  }
}
