/// Collects the problems of one reading; shared by everything that looks at the register.
final class ImportFindings {
  private(set) var problems: [ImportProblem] = []

  func report(_ reason: ImportReason, in file: LegacyFile?, line: Int? = nil, column: ImportColumn? = nil) {
    problems.append(ImportProblem(file: file, line: line, column: column, reason: reason))
  }

  func report(_ reason: ImportReason, in file: LegacyFile, line: Int, column: LegacyColumn) {
    report(reason, in: file, line: line, column: .named(column))
  }
}
