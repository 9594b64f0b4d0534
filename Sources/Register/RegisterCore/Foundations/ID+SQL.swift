public import Access
public import Database
public import Desk

// How values of the domain stand in columns. All of them are their text or number, so that a dump can be read without us.

extension ID: SQLConvertible, SQLReadable {
  public static var sqlType: SQLType? { .integer }
  public var sqlValue: SQLValue { .integer(number) }
  public static func read(_ value: SQLValue) -> ID? { Int64.read(value).map { ID($0) } }
}

extension PublicID: SQLConvertible, SQLReadable {
  public static var sqlType: SQLType? { .text }
  public var sqlValue: SQLValue { .text(text) }
  public static func read(_ value: SQLValue) -> Self? { String.read(value).flatMap { Self($0) } }
}

extension LocalDate: SQLConvertible, SQLReadable {
  public static var sqlType: SQLType? { .text }
  public var sqlValue: SQLValue { .text(iso) }
  public static func read(_ value: SQLValue) -> LocalDate? { String.read(value).flatMap { LocalDate(iso: $0) } }
}

extension CodeKey: SQLConvertible, SQLReadable {
  public static var sqlType: SQLType? { .text }
  public var sqlValue: SQLValue { .text(text) }
  public static func read(_ value: SQLValue) -> CodeKey? { String.read(value).flatMap { CodeKey($0) } }
}

extension Role: SQLConvertible, SQLReadable {}
extension RecordState: SQLConvertible, SQLReadable {}
extension Language: SQLConvertible, SQLReadable {}

extension LocalDate {
  /// `yyyy-mm`, the month under which facts are counted.
  public var yearMonth: String { String(iso.prefix(7)) }
}
