/// One thing in a legacy register that stands in the way of importing it: where it is and why, never what it says.
public struct ImportProblem: Sendable, Hashable {
  /// The file; `nil` when the directory as a whole is meant.
  public let file: LegacyFile?
  /// The physical line in the file, the header being line 1; `nil` when the whole file is meant.
  public let line: Int?
  /// The column; `nil` when the whole row is meant.
  public let column: ImportColumn?
  public let reason: ImportReason

  public init(file: LegacyFile?, line: Int? = nil, column: ImportColumn? = nil, reason: ImportReason) {
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
  }
}

/// A column in a report. A name is only ever one of ours: what stands where a header should be may be personal data.
public enum ImportColumn: Sendable, Hashable {
  case named(LegacyColumn)
  /// The place of a column that isn't ours, counted from 1.
  case place(Int)

  /// The column as a report shows it.
  public var label: String {
    switch self {
    case .named(let column): column.name
    case .place(let number): "#\(number)"
    }
  }
}

extension ImportProblem {
  /// Where the problem stands in a report: by file, line and column; what concerns a whole file or row comes first.
  var position: Int {
    let file = file.flatMap { LegacyFile.allCases.firstIndex(of: $0) } ?? -1
    return ((file + 1) << 40 | (line ?? 0)) << 10 | columnPosition
  }

  private var columnPosition: Int {
    switch column {
    case nil: 0
    case .named(let column): 1 + (file?.columns.firstIndex(of: column) ?? 98)
    case .place(let number): min(100 + number, 1023)
    }
  }
}
