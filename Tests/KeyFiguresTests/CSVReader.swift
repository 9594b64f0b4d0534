struct BrokenCSV: Error {}

/// A strict reader of RFC 4180 for the tests, written apart from the writer.
enum CSVReader {
  static func rows(_ text: String, separator: Character = ",") throws -> [[String]] {
    var rows: [[String]] = [], row: [String] = [], field: [UInt8] = []
    var isQuoted = false, wasQuoted = false
    var bytes = Array(text.utf8)[...]
    func end() { row.append(String(decoding: field, as: UTF8.self)); field = []; wasQuoted = false }
    while let byte = bytes.popFirst() {
      if isQuoted {
        guard byte == UInt8(ascii: "\"") else { field.append(byte); continue }
        if bytes.first == byte { field.append(byte); bytes.removeFirst() } else { isQuoted = false }
      } else if byte == UInt8(ascii: "\"") {
        guard field.isEmpty, !wasQuoted else { throw BrokenCSV() }
        isQuoted = true
        wasQuoted = true
      } else if byte == separator.asciiValue {
        end()
      } else if byte == UInt8(ascii: "\r") {
        guard bytes.popFirst() == UInt8(ascii: "\n") else { throw BrokenCSV() }
        end()
        rows.append(row)
        row = []
      } else {
        guard byte != UInt8(ascii: "\n"), !wasQuoted else { throw BrokenCSV() }
        field.append(byte)
      }
    }
    guard !isQuoted, row.isEmpty, field.isEmpty else { throw BrokenCSV() }
    return rows
  }
}
