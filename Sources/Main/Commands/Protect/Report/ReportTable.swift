import Disclosure

/// One grid of a report: two dimensions of a published table, the others held at one code each.
struct ReportTable {
  struct Row {
    let code: String
    /// Whether the row adds up all leaves of its dimension.
    let isTotal: Bool
    /// Nil where nothing is published; hidden and shown otherwise.
    let cells: [PublishedTables.Content?]
    /// For a row without any number: the smallest shown sum that contains it, by code and number.
    let shownIn: (code: String, count: Int)?
  }

  let release: String
  let rowDimension: String
  /// Nil for a table over one dimension.
  let columnDimension: String?
  let columns: [(code: String, isTotal: Bool)]
  /// The codes at which further dimensions are held, such as a quarter.
  let held: [(dimension: String, code: String)]
  let rows: [Row]

  /// The grids of one published table, in the order of its codes.
  static func grids(of table: PublishedTables.Table, dimensions: [Dimension]) -> [ReportTable] {
    let codes = table.dimensions.indices.map { slot in ordered(table.cells.map { $0.codes[slot] }) }
    let contents = Dictionary(table.cells.map { ($0.codes, $0.content) }) { first, _ in first }
    var combinations: [[String]] = [[]]
    for list in codes.dropFirst(2) { combinations = combinations.flatMap { held in list.map { held + [$0] } } }
    return combinations.map { held in
      grid(table, dimensions, codes: codes, held: held) { row, column in
        contents[[row] + (column.map { [$0] } ?? []) + held]
      }
    }
  }

  private static func ordered(_ codes: [String]) -> [String] {
    var seen: Set<String> = []
    return codes.filter { seen.insert($0).inserted }
  }

  private static func grid(
    _ table: PublishedTables.Table, _ dimensions: [Dimension], codes: [[String]], held: [String],
    content: (_ row: String, _ column: String?) -> PublishedTables.Content?
  ) -> ReportTable {
    let rowDimension = dimensions[table.dimensions[0]]
    let columnDimension = table.dimensions.count > 1 ? dimensions[table.dimensions[1]] : nil
    let columns = columnDimension.map { dimension in
      codes[1].map { (code: $0, isTotal: dimension.leafSet($0) == dimension.all) }
    }
    let totalColumn = columns?.first(where: \.isTotal)?.code
    let rows = codes[0].map { code in
      let cells = columns.map { $0.map { content(code, $0.code) } } ?? [content(code, nil)]
      let isShown = cells.contains { if case .shown? = $0 { true } else { false } }
      let parent = isShown ? nil : shownParent(of: code, in: rowDimension, codes: codes[0]) { content($0, totalColumn) }
      return Row(code: code, isTotal: rowDimension.leafSet(code) == rowDimension.all, cells: cells, shownIn: parent)
    }
    return ReportTable(
      release: table.release, rowDimension: rowDimension.name, columnDimension: columnDimension?.name,
      columns: columns ?? [], held: zip(table.dimensions.dropFirst(2), held).map { (dimensions[$0].name, $1) },
      rows: rows)
  }

  /// The smallest sum that holds the code and has a number.
  private static func shownParent(
    of code: String, in dimension: Dimension, codes: [String], content: (String) -> PublishedTables.Content?
  ) -> (code: String, count: Int)? {
    guard let own = dimension.leafSet(code) else { return nil }
    let parents = codes.compactMap { parent -> (code: String, size: Int, count: Int)? in
      guard let set = dimension.leafSet(parent), own.isProperSubset(of: set) else { return nil }
      guard case .shown(let count)? = content(parent) else { return nil }
      return (parent, set.count, count)
    }
    return parents.min { $0.size < $1.size }.map { ($0.code, $0.count) }
  }
}
