import Access
public import Database
public import Desk

@_spi(Tables)
extension Work {
  /// The condition for what comes after the last line of the page before, in the order of a column of its table; true of
  /// everything where nothing came before.
  public func behind<Record, Key: SQLConvertible & SQLReadable>(
    _ last: PublicID<Record>?, _ order: ListOrder, in table: SQL, by column: SQL, as type: Key.Type
  ) throws -> SQL {
    let row = try last.flatMap { last in
      try first(
        """
        SELECT id, \(fragment: column) AS place FROM \(fragment: table)
        WHERE desk_id = \(desk.id) AND public_id = \(last)
        """)
    }
    guard let row else { return "1 = 1" }
    return order.behind(
      try row.get("place", as: Key.self), try row.get("id", as: Int64.self),
      by: "\(fragment: table).\(fragment: column)", then: "\(fragment: table).id")
  }
}
