import Folding

/// The rows of one file that could be read, found by their keys.
///
/// A row with a fault is held as far as it was read: nothing of it is imported, but other rows are compared with it.
struct LegacyTable<Value> {
  struct Row {
    let line: Int
    let value: Value
    /// Whether something in the row itself was reported.
    let hasFault: Bool
  }

  let file: LegacyFile
  private(set) var rows: [Row] = []
  /// The line on which each key was first seen, by the form in which keys are compared.
  private var lines: [String: Int] = [:]
  /// The place in `rows` of each key whose row could be read, by the same form.
  private var places: [String: Int] = [:]
  /// Whether the file could be read as far as needed to say which keys it does not hold.
  var knowsKeys = false

  init(_ file: LegacyFile) {
    self.file = file
  }

  /// Takes one row; a key that was seen before is reported.
  mutating func add(_ key: String?, _ value: Value?, of row: RowReader, _ findings: ImportFindings) {
    if let key = key.map(NumberForm.of) {
      if let first = lines[key] {
        findings.report(.relation(.duplicateKey(firstLine: first)), in: file, line: row.line, column: file.key)
        return
      }
      lines[key] = row.line
      if value != nil { places[key] = rows.count }
    }
    if let value { rows.append(Row(line: row.line, value: value, hasFault: !row.isSound)) }
  }

  /// The row of a key.
  subscript(key: String) -> Value? {
    places[NumberForm.of(key)].map { rows[$0].value }
  }

  /// Whether some row has the key, however it is written; also one that could not be read further.
  func holds(_ key: String) -> Bool { lines[NumberForm.of(key)] != nil }

  var values: [Value] { rows.map(\.value) }
}
