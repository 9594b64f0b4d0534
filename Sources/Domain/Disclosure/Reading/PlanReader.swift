/// Reads a plan: the members `dimensions`, `truth`, `plan`, `threshold`, `insider_c` and the extra rules of
/// `desk-disclosure/1`.
///
/// Members of the format that only an attacker or another method uses (`tables`, `judge`, `insider`, `protection`) are
/// let through unread. Two members are additions of Luwte: `share_attributes` (dimension names to which the 90 % rule
/// applies) and `lone_child`.
public enum PlanReader {
  private static let members: Set<String> = [
    "format", "name", "dimensions", "threshold", "insider_c", "truth", "plan", "sensitive", "share_attributes",
    "lone_child",
    "tables", "judge", "insider", "protection", "sensitive_only",
  ]

  /// The plan, or the first mistake with its place.
  public static func read(_ bytes: some Sequence<UInt8>) throws(PlanRefusal) -> Plan {
    let parts = try FileParts(bytes, members: members)
    return Plan(
      name: try parts.root.optional("name")?.string() ?? "", dimensions: parts.dimensions, truth: try parts.truth(),
      releases: try releases(parts), sensitive: try sensitive(parts), promise: try parts.promise())
  }

  private static func releases(_ parts: FileParts) throws(PlanRefusal) -> [Plan.Release] {
    let part = try parts.root.member("plan")
    var releases: [Plan.Release] = []
    var cells = 0
    for entry in try part.elements() {
      let table = try self.table(parts, entry)
      let (product, overflow) = size(table)
      cells = overflow ? Int.max : cells + product
      guard cells <= PlanLimits.cells else {
        throw entry.refusal(.tooMany(what: .cells, limit: PlanLimits.cells))
      }
      try append(table, named: try entry.optional("release")?.string() ?? "", to: &releases, entry)
    }
    guard !releases.isEmpty else { throw part.refusal(.empty) }
    guard releases.count <= PlanLimits.releases else {
      throw part.refusal(.tooMany(what: .releases, limit: PlanLimits.releases))
    }
    return releases
  }

  /// The number of cells, stopped early enough not to overflow.
  private static func size(_ table: Plan.Table) -> (Int, overflow: Bool) {
    var product = 1
    for codes in table.codes {
      product *= codes.count
      if product > PlanLimits.cells { return (0, true) }
    }
    return (product, false)
  }

  private static func append(
    _ table: Plan.Table, named name: String, to releases: inout [Plan.Release], _ entry: PlacedValue
  ) throws(PlanRefusal) {
    guard let last = releases.last, last.name == name else {
      guard !releases.contains(where: { $0.name == name }) else { throw entry.refusal(.releaseNotContiguous(name)) }
      releases.append(.init(name: name, tables: [table]))
      return
    }
    guard !last.tables.contains(table) else { throw entry.refusal(.tableTwice) }
    releases[releases.count - 1] = .init(name: name, tables: last.tables + [table])
  }

  private static func table(_ parts: FileParts, _ entry: PlacedValue) throws(PlanRefusal) -> Plan.Table {
    let dimensions = try parts.table(try entry.member("dims"))
    let part = try entry.member("codes")
    let lists = try part.elements()
    guard lists.count == dimensions.count else { throw part.refusal(.wrongCount(expected: dimensions.count)) }
    var codes: [[String]] = []
    for (list, dimension) in zip(lists, dimensions) {
      var own: [String] = []
      for element in try list.elements() {
        let code = try parts.code(element, dimension)
        guard !own.contains(code) else { throw element.refusal(.duplicate(code)) }
        own.append(code)
      }
      guard !own.isEmpty else { throw list.refusal(.empty) }
      codes.append(own)
    }
    return Plan.Table(dimensions: dimensions, codes: codes)
  }

  private static func sensitive(_ parts: FileParts) throws(PlanRefusal) -> [Plan.Sensitive] {
    var groups: [Plan.Sensitive] = []
    for part in try parts.root.optional("sensitive")?.elements() ?? [] {
      let dimensions = try parts.table(try part.member("dims"))
      let codes = try parts.codes(try part.member("c"), dimensions)
      let low = try part.member("low").count()
      let high = try part.member("high").count()
      guard low < high else { throw part.refusal(.contradictoryInterval) }
      groups.append(.init(dimensions: dimensions, codes: codes, low: low, high: high))
    }
    return groups
  }
}
