/// Reads what an attack needs: a tables file of the whole exchange format and a file that holds the truth.
public enum AttackReader {
  private static let members: Set<String> = [
    "format", "name", "dimensions", "threshold", "insider_c", "share_attributes", "lone_child", "tables", "truth",
    "plan",
    "sensitive", "sensitive_only", "judge", "insider", "protection",
  ]

  /// The question of the two files, or the first mistake with its place. The truth's dimensions must be those of the
  /// tables.
  public static func read(tables: [UInt8], truth: [UInt8]) throws(PlanRefusal) -> AttackQuestion {
    let parts = try FileParts(tables, members: members)
    let other = try FileParts(truth, members: members)
    let names = parts.dimensions.map(\.name)
    guard Set(names) == Set(other.dimensions.map(\.name)) else {
      throw PlanRefusal(place: "dimensions", reason: .contradictoryContent)
    }
    var question = AttackQuestion(
      published: try TablesReader.read(tables), truth: try matched(other, to: parts))
    question.shapes = try shapes(parts)
    question.declared = try declared(parts)
    question.declaredOnly = try parts.root.optional("sensitive_only")?.flag() ?? false
    if let protection = try parts.root.optional("protection") {
      question.protectedLow = try protection.optional("low")?.count() ?? question.protectedLow
      question.protectedHigh = try protection.optional("high")?.count() ?? question.protectedHigh
      guard question.protectedLow <= question.protectedHigh else { throw protection.refusal(.contradictoryInterval) }
    }
    question.known = try known(parts)
    return question
  }

  /// The truth with its leaves numbered as in the tables file.
  private static func matched(_ other: FileParts, to parts: FileParts) throws(PlanRefusal) -> TruthTable {
    var rows: [TruthTable.Row] = []
    for row in try other.truth().rows {
      var leaf = [Int](repeating: 0, count: parts.dimensions.count)
      for (index, dimension) in other.dimensions.enumerated() {
        let code = dimension.leaves[row.leaf[index]]
        guard let place = parts.dimensionIndex[dimension.name],
          let position = parts.dimensions[place].leafIndex(code)
        else { throw PlanRefusal(place: "truth", reason: .unknownLeaf(code)) }
        leaf[place] = position
      }
      rows.append(.init(leaf: leaf, count: row.count))
    }
    return TruthTable(rows)
  }

  private static func shapes(_ parts: FileParts) throws(PlanRefusal) -> [AttackQuestion.Shape] {
    var shapes: [AttackQuestion.Shape] = []
    for part in try parts.root.optional("judge")?.elements() ?? [] {
      let dimensions = try parts.table(try part.member("dims"))
      let codes = try part.optional("codes")
      var lists: [[String]] = []
      for dimension in dimensions {
        let all = parts.dimensions[dimension].leaves + parts.dimensions[dimension].nodes.map(\.code)
        guard let list = try codes?.optional(parts.dimensions[dimension].name) else { lists.append(all); continue }
        var own: [String] = []
        for code in try list.elements() { own.append(try parts.code(code, dimension)) }
        lists.append(own)
      }
      shapes.append(.init(dimensions: dimensions, codes: lists))
    }
    return shapes
  }

  private static func declared(_ parts: FileParts) throws(PlanRefusal) -> [AttackQuestion.Declared] {
    var declared: [AttackQuestion.Declared] = []
    for part in try parts.root.optional("sensitive")?.elements() ?? [] {
      let key = try self.key(parts, part)
      let low = try part.member("low").count()
      let high = try part.member("high").count()
      guard low <= high else { throw part.refusal(.contradictoryInterval) }
      declared.append(.init(key: key, low: low, high: high))
    }
    return declared
  }

  private static func known(_ parts: FileParts) throws(PlanRefusal) -> [AttackQuestion.Known] {
    var known: [AttackQuestion.Known] = []
    for part in try parts.root.optional("insider")?.optional("known")?.elements() ?? [] {
      known.append(.init(key: try key(parts, part), count: try part.member("n").count()))
    }
    return known
  }

  /// The group of `c`; without `dims` the codes are those of all dimensions in the order of the file.
  private static func key(_ parts: FileParts, _ part: PlacedValue) throws(PlanRefusal) -> CellKey {
    var dimensions = Array(parts.dimensions.indices)
    if let named = try part.optional("dims") { dimensions = try parts.table(named) }
    let codes = try parts.codes(try part.member("c"), dimensions)
    let cellParts = zip(dimensions, codes).compactMap { dimension, code in
      parts.dimensions[dimension].leafSet(code).map { CellKey.Part(dimension: dimension, leaves: $0) }
    }
    return CellKey(cellParts, in: parts.dimensions)
  }
}
