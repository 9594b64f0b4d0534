public import Foundation

/// A Swift value that can be read back from a column.
public protocol SQLReadable {
  /// Nil when the stored value is not one of this type; the caller turns that into a fault that names the column.
  static func read(_ value: SQLValue) -> Self?
}

extension SQLReadable where Self: RawRepresentable, RawValue: SQLReadable {
  public static func read(_ value: SQLValue) -> Self? {
    RawValue.read(value).flatMap(Self.init(rawValue:))
  }
}

extension SQLValue: SQLReadable {
  public static func read(_ value: SQLValue) -> SQLValue? { value }
}

extension Int64: SQLReadable {
  public static func read(_ value: SQLValue) -> Int64? {
    if case .integer(let number) = value { number } else { nil }
  }
}

extension Int: SQLReadable {
  public static func read(_ value: SQLValue) -> Int? {
    Int64.read(value).flatMap { Int(exactly: $0) }
  }
}

extension Bool: SQLReadable {
  /// Only 0 and 1 are booleans: anything else is a damaged row, not "true".
  public static func read(_ value: SQLValue) -> Bool? {
    switch value {
    case .integer(0): false
    case .integer(1): true
    default: nil
    }
  }
}

extension String: SQLReadable {
  public static func read(_ value: SQLValue) -> String? {
    if case .text(let text) = value { text } else { nil }
  }
}

extension Array: SQLReadable where Element == UInt8 {
  public static func read(_ value: SQLValue) -> [UInt8]? {
    if case .bytes(let bytes) = value { bytes } else { nil }
  }
}

extension Data: SQLReadable {
  public static func read(_ value: SQLValue) -> Data? {
    if case .bytes(let bytes) = value { Data(bytes) } else { nil }
  }
}

extension Date: SQLReadable {
  public static func read(_ value: SQLValue) -> Date? {
    Int64.read(value).map { Date(timeIntervalSince1970: Double($0) / 1000) }
  }
}

extension Optional: SQLReadable where Wrapped: SQLReadable {
  public static func read(_ value: SQLValue) -> Wrapped?? {
    if case .null = value { return .some(nil) }
    return Wrapped.read(value).map { .some($0) }
  }
}
