public import Foundation

/// A Swift value that can stand in a statement; it always travels beside the text, never in it.
public protocol SQLConvertible {
  /// The type of every value of this type, so that a NULL is typed too. Nil when it is only known from the value.
  static var sqlType: SQLType? { get }
  var sqlValue: SQLValue { get }
}

extension SQLConvertible {
  public static var sqlType: SQLType? { nil }
}

extension SQLConvertible where Self: RawRepresentable, RawValue: SQLConvertible {
  public static var sqlType: SQLType? { RawValue.sqlType }
  public var sqlValue: SQLValue { rawValue.sqlValue }
}

extension SQLValue: SQLConvertible {
  public var sqlValue: SQLValue { self }
}

extension Int64: SQLConvertible {
  public static var sqlType: SQLType? { .integer }
  public var sqlValue: SQLValue { .integer(self) }
}

extension Int: SQLConvertible {
  public static var sqlType: SQLType? { .integer }
  public var sqlValue: SQLValue { .integer(Int64(self)) }
}

/// Booleans are 0 and 1 in a BIGINT column with a CHECK.
extension Bool: SQLConvertible {
  public static var sqlType: SQLType? { .integer }
  public var sqlValue: SQLValue { .integer(self ? 1 : 0) }
}

extension String: SQLConvertible {
  public static var sqlType: SQLType? { .text }
  public var sqlValue: SQLValue { .text(self) }
}

extension Array: SQLConvertible where Element == UInt8 {
  public static var sqlType: SQLType? { .bytes }
  public var sqlValue: SQLValue { .bytes(self) }
}

extension Data: SQLConvertible {
  public static var sqlType: SQLType? { .bytes }
  public var sqlValue: SQLValue { .bytes([UInt8](self)) }
}

/// Moments are stored as whole milliseconds since 1970 in UTC, rounded to the nearest.
extension Date: SQLConvertible {
  public static var sqlType: SQLType? { .integer }
  public var sqlValue: SQLValue { .integer(epochMilliseconds) }

  private var epochMilliseconds: Int64 {
    let milliseconds = (timeIntervalSince1970 * 1000).rounded()
    return Int64(exactly: milliseconds) ?? (milliseconds < 0 ? .min : .max)
  }
}

extension Optional: SQLConvertible where Wrapped: SQLConvertible {
  public static var sqlType: SQLType? { Wrapped.sqlType }
  public var sqlValue: SQLValue { self?.sqlValue ?? .null }
}
