import CLibpq
import Database

/// The answer to a statement that succeeded, freed with it.
struct StatementResult: ~Copyable {
  private let pointer: OpaquePointer
  private let statement: PreparedStatement?

  /// - Throws: the fault, when there is no answer or it is an error.
  init(
    _ pointer: OpaquePointer?, of connection: OpaquePointer, to statement: PreparedStatement? = nil
  ) throws(StoreFault) {
    switch PQresultStatus(pointer) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY:
      guard let pointer else { throw .lostConnection }
      self.pointer = pointer
      self.statement = statement
    default:
      let fault = Self.fault(pointer, connection)
      PQclear(pointer)
      throw fault
    }
  }

  deinit {
    PQclear(pointer)
  }

  /// `ROLLBACK`, `INSERT 0 1` and the like.
  var status: String { String(cString: PQcmdStatus(pointer)) }

  /// How many rows a statement changed; a SELECT changes none.
  var changes: Int {
    guard let first = PQcmdStatus(pointer), first.pointee != CChar(UInt8(ascii: "S")) else { return 0 }
    return Int(String(cString: PQcmdTuples(pointer))) ?? 0
  }

  func columnNames() -> ColumnNames {
    ColumnNames((0..<PQnfields(pointer)).map { String(cString: PQfname(pointer, $0)) })
  }

  func rows() throws(StoreFault) -> [Row] {
    let columns = statement?.columns(of: self) ?? columnNames()
    let types = (0..<PQnfields(pointer)).map { ColumnType(PQftype(pointer, $0)) }
    var rows: [Row] = []
    rows.reserveCapacity(Int(PQntuples(pointer)))
    for row in 0..<PQntuples(pointer) {
      var values: [SQLValue] = []
      values.reserveCapacity(types.count)
      for (index, type) in types.enumerated() {
        guard let value = value(row, Int32(index), type) else { throw .wrongType(column: columns.names[index]) }
        values.append(value)
      }
      rows.append(Row(columns: columns, values: values))
    }
    return rows
  }

  private func value(_ row: Int32, _ column: Int32, _ type: ColumnType) -> SQLValue? {
    guard PQgetisnull(pointer, row, column) == 0 else { return .null }
    let buffer = UnsafeRawBufferPointer(
      start: PQgetvalue(pointer, row, column), count: Int(PQgetlength(pointer, row, column)))
    switch type {
    case .int8: return .integer(Self.integer(buffer, as: Int64.self))
    case .int4: return .integer(Int64(Self.integer(buffer, as: Int32.self)))
    case .int2: return .integer(Int64(Self.integer(buffer, as: Int16.self)))
    case .bool: return .integer(buffer.first == 0 ? 0 : 1)
    case .text: return .text(String(decoding: buffer, as: UTF8.self))
    case .bytes: return .bytes([UInt8](buffer))
    case .void: return .null
    case .foreign: return nil
    }
  }

  /// Numbers come in network order.
  private static func integer<N: FixedWidthInteger>(_ buffer: UnsafeRawBufferPointer, as type: N.Type) -> N {
    N(bigEndian: buffer.loadUnaligned(as: N.self))
  }

  private static func fault(_ pointer: OpaquePointer?, _ connection: OpaquePointer) -> StoreFault {
    if PQstatus(connection) == CONNECTION_BAD { return .lostConnection }
    // The server has one code for a statement that took too long and for one that was cancelled.
    if Task.isCancelled, field("C", of: pointer) == "57014" { return .cancelled }
    return StoreFault(
      sqlState: field("C", of: pointer), constraint: field("n", of: pointer), message: field("M", of: pointer))
  }

  /// A field of an error, by the letter that the protocol gives it.
  private static func field(_ letter: Unicode.Scalar, of pointer: OpaquePointer?) -> String {
    PQresultErrorField(pointer, Int32(letter.value)).map { String(cString: $0) } ?? ""
  }
}
