import Database
import Desk
@_spi(Tables) import RegisterCore

extension ContactTable {
  /// Contacts whose set-aside text is past its time; their text stays sealed.
  public func setAsideOver(limit: Int) throws -> [StoredContact] {
    try work.rows(
      """
      SELECT * FROM contact WHERE desk_id = \(work.desk.id) AND set_aside_until <= \(work.now)
      ORDER BY set_aside_until, id LIMIT \(limit)
      """
    ).map(stored)
  }
}
