import CLibpq
import Database

/// The binds of a statement as libpq wants them: integers and bytes in binary, text as it is.
struct Parameters {
  let types: [Oid]
  private var formats: [Int32] = []
  private var lengths: [Int32] = []
  /// Where each value begins in the bytes; nil for NULL.
  private var offsets: [Int?] = []
  private var bytes: [UInt8] = []

  init(_ binds: [SQLBind]) {
    types = binds.map { bind in
      switch bind.type {
      case .integer: ColumnType.bigint
      case .text: ColumnType.textual
      case .bytes: ColumnType.bytea
      case nil: ColumnType.unknown
      }
    }
    for bind in binds { append(bind.value) }
  }

  private mutating func append(_ value: SQLValue) {
    let start = bytes.count
    var format: Int32 = 1
    switch value {
    case .null: break
    case .integer(let number): withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    case .bytes(let content): bytes.append(contentsOf: content)
    case .text(let text):
      bytes.append(contentsOf: text.utf8)
      format = 0
    }
    lengths.append(Int32(bytes.count - start))
    // Ends a text; and makes sure that an empty value at the end has an address in the bytes.
    bytes.append(0)
    formats.append(format)
    offsets.append(value == .null ? nil : start)
  }

  func run(text: String, on connection: OpaquePointer) -> OpaquePointer? {
    withPointers { values in
      PQexecParams(connection, text, Int32(types.count), types, values, lengths, formats, 1)
    }
  }

  func run(prepared name: String, on connection: OpaquePointer) -> OpaquePointer? {
    withPointers { values in
      PQexecPrepared(connection, name, Int32(types.count), values, lengths, formats, 1)
    }
  }

  private func withPointers<T>(_ body: ([UnsafePointer<CChar>?]) -> T) -> T {
    bytes.withUnsafeBytes { buffer in
      body(
        offsets.map { offset in
          offset.flatMap { buffer.baseAddress?.advanced(by: $0).assumingMemoryBound(to: CChar.self) }
        })
    }
  }
}
