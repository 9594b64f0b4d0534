/// One value as both engines store it: there is no fourth kind, so no column can mean two things.
public enum SQLValue: Sendable, Hashable {
  case null
  case integer(Int64)
  case text(String)
  case bytes([UInt8])

  /// The type of the value, nil for NULL, which has none of its own.
  public var type: SQLType? {
    switch self {
    case .null: nil
    case .integer: .integer
    case .text: .text
    case .bytes: .bytes
    }
  }
}

/// The column types of the common subset: 64-bit integers, UTF-8 text and bytes.
public enum SQLType: Sendable, Hashable {
  case integer
  case text
  case bytes
}

/// A value on its way into a statement, with the type its place has even when the value is NULL.
public struct SQLBind: Sendable, Hashable {
  public let value: SQLValue
  /// Nil only for a NULL of unknown type.
  public let type: SQLType?

  /// A type that is not given is taken from the value.
  public init(_ value: SQLValue, type: SQLType? = nil) {
    self.value = value
    self.type = type ?? value.type
  }
}
