import Desk

/// One row of a file: gives the value of each column and reports what is wrong with it.
///
/// Each column is asked for once. An empty field gives `nil`: nobody knew.
struct RowReader {
  let file: LegacyFile
  let line: Int
  let context: ReadingContext
  /// How much was wrong with the row so far.
  private(set) var faults = 0
  var isSound: Bool { faults == 0 }

  private let bytes: [UInt8]
  private let isWhole: Bool
  private let fields: [FieldSplitter.Field]
  private let places: [LegacyColumn: Int]

  init(
    _ file: LegacyFile, line: Int, fields: [FieldSplitter.Field], of bytes: [UInt8], header: TableHeader,
    context: ReadingContext
  ) {
    self.file = file
    self.line = line
    self.fields = fields
    self.bytes = bytes
    places = header.places
    self.context = context
    isWhole = fields.count == header.width
    guard !isWhole else { return }
    faults += 1
    let fault =
      fields.count < header.width
      ? RowFault.tooShort(fields: fields.count, expected: header.width)
      : .tooLong(fields: fields.count, expected: header.width)
    context.findings.report(.row(fault), in: file, line: line)
  }

  /// Reports something that is wrong with a column of this row.
  mutating func report(_ reason: ImportReason, _ column: LegacyColumn) {
    faults += 1
    context.findings.report(reason, in: file, line: line, column: column)
  }

  /// The column's text; `nil` when it is empty, faulty or not in the file.
  mutating func text(_ column: LegacyColumn, required: Bool = false) -> String? {
    guard isWhole, let place = places[column] else { return incomplete(column) }
    switch FieldText(fields[place], in: bytes, limit: context.limits.fieldBytes) {
    case .text(let text): return text
    case .empty:
      if required { report(.value(.required), column) }
      return nil
    case .faulty(let reason):
      report(reason, column)
      return nil
    }
  }

  /// Of a row with too few or too many fields only the key is looked at: what refers to it is not an orphan.
  private mutating func incomplete(_ column: LegacyColumn) -> String? {
    faults += 1
    guard column == file.key, let place = places[column], place < fields.count else { return nil }
    guard case .text(let text) = FieldText(fields[place], in: bytes, limit: context.limits.keyBytes) else { return nil }
    return text
  }
}
