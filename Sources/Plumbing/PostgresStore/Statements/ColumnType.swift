import CLibpq

/// The types of PostgreSQL that the common subset knows, by their fixed numbers (its catalogue `pg_type`).
enum ColumnType {
  case bool
  case int2
  case int4
  case int8
  case text
  case bytes
  /// What a function returns that returns nothing.
  case void
  case foreign

  init(_ oid: Oid) {
    switch oid {
    case 16: self = .bool
    case 17: self = .bytes
    case 20: self = .int8
    case 21: self = .int2
    case 23: self = .int4
    case 18, 19, 25, 705, 1042, 1043: self = .text
    case 2278: self = .void
    default: self = .foreign
    }
  }

  static let unknown: Oid = 0
  static let bigint: Oid = 20
  static let textual: Oid = 25
  static let bytea: Oid = 17
}
