/// One row of an answer.
public struct Row: Sendable {
  public let columns: ColumnNames
  @usableFromInline let values: [SQLValue]

  /// - Precondition: there is a value for each column.
  public init(columns: ColumnNames, values: [SQLValue]) {
    precondition(columns.names.count == values.count, "a row has a value for each column")
    self.columns = columns
    self.values = values
  }

  /// The value of a column that is never NULL.
  @inlinable public func get<Value: SQLReadable>(_ name: String, as type: Value.Type = Value.self) throws(StoreFault)
    -> Value
  {
    guard let value = Value.read(try value(of: name)) else { throw .wrongType(column: name) }
    return value
  }

  /// The value of a column that may be NULL.
  @inlinable public func optional<Value: SQLReadable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws(StoreFault) -> Value? {
    let stored = try value(of: name)
    if case .null = stored { return nil }
    guard let value = Value.read(stored) else { throw .wrongType(column: name) }
    return value
  }

  /// The value at a position, from 0.
  public subscript(index: Int) -> SQLValue { values[index] }

  @usableFromInline func value(of name: String) throws(StoreFault) -> SQLValue {
    guard let position = columns.position(of: name) else { throw .missingColumn(name) }
    return values[position]
  }
}

/// Shows the names of the columns only: a row in a log or a crash report must not show a value.
extension Row: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "Row(\(columns.names.joined(separator: ", ")))" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["columns": columns.names]) }
}
