public import Database
import Desk
import Vault

@_spi(Tables)
extension Work {
  /// Reads the rows of a list one by one. One that holds a word which no version of the product has written, or a damaged
  /// seal, is left out and
  /// kept in `unreadable`, so that one damaged row does not close the list for everybody; any other fault is thrown on.
  public func readable<Stored>(_ rows: [Row], _ read: (Row) throws -> Stored) throws -> [Stored] {
    try rows.compactMap { row in
      do {
        return try read(row)
      } catch RegisterFault.unreadable(let column) {
        unreadable.append(UnreadableLine(mark: try Self.mark(of: row), column: column))
      } catch StoreFault.wrongType(let column) {
        unreadable.append(UnreadableLine(mark: try Self.mark(of: row), column: column))
      } catch is VaultFault {
        // What was sealed is damaged; which column it was, no fault says.
        unreadable.append(UnreadableLine(mark: try Self.mark(of: row), column: "sealed"))
      }
      return nil
    }
  }

  /// A page of a list, from rows of which one more was asked for than it holds.
  ///
  /// - Parameters:
  ///   - name: what the next page begins behind.
  ///   - read: reads the rows of the page, as `readable` does.
  public func part<Stored>(
    _ rows: [Row], limit: Int, named name: (Row) throws -> String = { try $0.get("public_id") },
    _ read: ([Row]) throws -> [Stored]
  ) throws -> ListPart<Stored> {
    let shown = Array(rows.prefix(limit))
    let next = rows.count > limit ? try shown.last.map(name) : nil
    return ListPart(lines: try read(shown), next: next)
  }

  /// Notes that a value of a record that is shown can't be read.
  public func noteUnreadable(_ publicID: String, column: String) {
    unreadable.append(UnreadableLine(mark: publicID.prefix(8).uppercased(), column: column))
  }

  /// The start of the public name, as the desk calls a record without a label.
  private static func mark(of row: Row) throws -> String {
    try row.get("public_id", as: String.self).prefix(8).uppercased()
  }
}
