import Desk

/// Reads one file row by row and reports what is wrong with the file, its header and the shape of its rows.
struct TableReader {
  let file: LegacyFile
  let context: ReadingContext

  /// Gives every row to `body`; a row that has not as many fields as the header gives away its key only.
  ///
  /// - Returns: whether the file could be read as a table in which the rows have keys.
  func forEachRow(of bytes: [UInt8], _ body: (inout RowReader) -> Void) -> Bool {
    do {
      let text = try TableText(bytes)
      var lines = FileLines(text.bytes, from: text.start)
      guard let header = header(&lines, of: bytes) else { return false }
      readRows(&lines, of: bytes, header: header, body)
      return header.places[file.key] != nil
    } catch {
      context.findings.report(.file(error), in: file)
      return false
    }
  }

  private func header(_ lines: inout FileLines, of bytes: [UInt8]) -> TableHeader? {
    guard let line = lines.next() else { return nil }
    guard line.range.count <= context.limits.lineBytes else {
      context.findings.report(.header(.missing), in: file, line: line.number)
      return nil
    }
    var fields: [FieldSplitter.Field] = []
    FieldSplitter.fields(of: line.range, in: bytes, into: &fields)
    let names = fields.map { field -> String? in
      guard case .text(let name) = FieldText(field, in: bytes, limit: context.limits.fieldBytes) else { return nil }
      return name
    }
    return TableHeader(names, of: file, line: line.number, findings: context.findings)
  }

  private func readRows(
    _ lines: inout FileLines, of bytes: [UInt8], header: TableHeader, _ body: (inout RowReader) -> Void
  ) {
    var fields: [FieldSplitter.Field] = []
    var blanks: [Int] = []
    while let line = lines.next() {
      context.progress.passed(line: line.number, of: file)
      guard !isBlank(line, bytes) else {
        blanks.append(line.number)
        continue
      }
      // Blank lines at the end are of no importance; among the data they may stand for something that was lost.
      for blank in blanks { context.findings.report(.row(.blank), in: file, line: blank) }
      blanks.removeAll()
      guard line.range.count <= context.limits.lineBytes else {
        context.findings.report(.row(.lineTooLong(bytes: context.limits.lineBytes)), in: file, line: line.number)
        continue
      }
      FieldSplitter.fields(of: line.range, in: bytes, into: &fields)
      var row = RowReader(
        file, line: line.number, fields: fields, of: bytes, header: header, context: context)
      body(&row)
    }
  }

  /// A line of nothing but separators and spaces, as spreadsheets leave below a table.
  private func isBlank(_ line: FileLines.Line, _ bytes: [UInt8]) -> Bool {
    bytes[line.range].allSatisfy { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: " ") }
  }
}
