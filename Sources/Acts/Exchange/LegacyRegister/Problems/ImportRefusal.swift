/// A legacy register that can't be imported, with everything that stands in the way.
public struct ImportRefusal: Error, Sendable, Hashable {
  /// Never empty; by file, line and column.
  public let problems: [ImportProblem]

  init(_ problems: [ImportProblem]) {
    precondition(!problems.isEmpty, "a refusal needs a problem")
    // Positions are worked out once: an export can have millions of problems.
    let order = problems.enumerated().map { (position: $1.position, index: $0) }
    self.problems = order.sorted { ($0.position, $0.index) < ($1.position, $1.index) }.map { problems[$0.index] }
  }

  /// How often each reason occurs in each column of each file, in the order of the report; the first of each is shown.
  public var summary: [ImportSummaryLine] {
    var places: [ImportSummaryLine.Kind: Int] = [:]
    var lines: [ImportSummaryLine] = []
    for problem in problems {
      let kind = ImportSummaryLine.Kind(problem)
      if let place = places[kind] {
        lines[place].count += 1
      } else {
        places[kind] = lines.count
        lines.append(ImportSummaryLine(first: problem, count: 1))
      }
    }
    return lines.sorted { $0.first.position < $1.first.position }
  }
}

/// How often one kind of problem occurs.
public struct ImportSummaryLine: Sendable, Hashable {
  /// The first problem of this kind.
  public let first: ImportProblem
  public internal(set) var count: Int

  struct Kind: Hashable {
    let file: LegacyFile?
    let column: ImportColumn?
    let code: String

    init(_ problem: ImportProblem) {
      file = problem.file
      column = problem.column
      code = problem.reason.code
    }
  }
}
