/// Reads a tables file: what was published, as an outsider has it.
public enum TablesReader {
  private static let members: Set<String> = [
    "format", "name", "dimensions", "threshold", "insider_c", "share_attributes", "lone_child", "tables", "truth",
    "plan",
    "sensitive", "sensitive_only", "judge", "insider", "protection",
  ]

  /// The published tables, or the first mistake with its place.
  public static func read(_ bytes: some Sequence<UInt8>) throws(PlanRefusal) -> PublishedTables {
    let parts = try FileParts(bytes, members: members)
    var tables: [PublishedTables.Table] = []
    var cells = 0
    for part in try parts.root.member("tables").elements() {
      let table = try self.table(parts, part)
      cells += table.cells.count
      guard cells <= PlanLimits.cells else { throw part.refusal(.tooMany(what: .cells, limit: PlanLimits.cells)) }
      tables.append(table)
    }
    return PublishedTables(dimensions: parts.dimensions, promise: try parts.promise(), tables: tables)
  }

  static func table(_ parts: FileParts, _ part: PlacedValue) throws(PlanRefusal) -> PublishedTables.Table {
    let dimensions = try parts.table(try part.member("dims"))
    var cells: [PublishedTables.Cell] = []
    for cell in try part.member("cells").elements() {
      let codes = try parts.codes(try cell.member("c"), dimensions)
      cells.append(.init(codes: codes, content: try content(cell)))
    }
    return .init(
      name: try part.optional("name")?.string() ?? "", release: try part.optional("release")?.string() ?? "",
      dimensions: dimensions, cells: cells)
  }

  private static func content(_ cell: PlacedValue) throws(PlanRefusal) -> PublishedTables.Content {
    let suppressed = try cell.optional("s")?.flag() ?? false
    let low = try cell.optional("lo")?.integer()
    let high = try cell.optional("hi")?.integer()
    if let value = try cell.optional("v") {
      guard !suppressed, low == nil, high == nil else { throw cell.refusal(.contradictoryContent) }
      return .shown(try value.count())
    }
    if low != nil || high != nil {
      if let low, let high, low > high { throw cell.refusal(.contradictoryInterval) }
      return .band(low: low, high: high)
    }
    guard suppressed else { throw cell.refusal(.missing("v")) }
    return .hidden
  }
}
