public import Database
public import Desk

@_spi(Tables)
extension ListOrder {
  /// `ORDER BY` a moment or a day, and by number where two are alike.
  public func sorted(by moment: SQL, then id: SQL) -> SQL {
    switch self {
    case .newestFirst: "ORDER BY \(fragment: moment) DESC, \(fragment: id) DESC"
    case .oldestFirst: "ORDER BY \(fragment: moment), \(fragment: id)"
    }
  }

  /// The condition for what comes after a line with this moment and number.
  public func behind(_ last: some SQLConvertible, _ number: some SQLConvertible, by moment: SQL, then id: SQL) -> SQL {
    switch self {
    case .newestFirst:
      """
      (\(fragment: moment) < \(last) OR (\(fragment: moment) = \(last) AND \(fragment: id) < \(number)))
      """
    case .oldestFirst:
      """
      (\(fragment: moment) > \(last) OR (\(fragment: moment) = \(last) AND \(fragment: id) > \(number)))
      """
    }
  }
}
