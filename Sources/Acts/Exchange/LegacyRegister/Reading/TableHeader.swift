/// The first line of a file: which of our columns stands at which place.
struct TableHeader {
  /// Where each of the file's columns stands in a row; a missing column has no place.
  let places: [LegacyColumn: Int]
  /// The number of fields in the header, and so in every row.
  let width: Int

  /// Reads the names and reports what is missing, unknown or there twice; `nil` when none of the names is ours.
  init?(_ names: [String?], of file: LegacyFile, line: Int, findings: ImportFindings) {
    var places: [LegacyColumn: Int] = [:]
    var faults: [(column: ImportColumn, fault: HeaderFault)] = []
    for (place, name) in names.enumerated() {
      guard let column = name.flatMap({ LegacyColumn(rawValue: $0) }), file.columns.contains(column) else {
        faults.append((.place(place + 1), .columnUnknown))
        continue
      }
      if places[column] == nil { places[column] = place } else { faults.append((.place(place + 1), .columnRepeated)) }
    }
    self.places = places
    width = names.count
    guard !places.isEmpty else {
      findings.report(.header(.missing), in: file, line: line)
      return nil
    }
    for column in file.columns where places[column] == nil { faults.append((.named(column), .columnMissing)) }
    for (column, fault) in faults { findings.report(.header(fault), in: file, line: line, column: column) }
  }
}
