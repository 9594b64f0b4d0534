import ExactJSON

/// The parts that plan files and tables files have in common.
struct FileParts {
  let root: PlacedValue
  let dimensions: [Dimension]
  let dimensionIndex: [String: Int]

  init(_ bytes: some Sequence<UInt8>, members: Set<String>) throws(PlanRefusal) {
    do {
      root = PlacedValue(value: try JSONReader.read(bytes), place: "")
    } catch {
      throw PlanRefusal(place: "\(error.line):\(error.column)", reason: .syntax(error))
    }
    guard case .object(let all) = root.value else { throw root.refusal(.notA(.object)) }
    if let strange = all.first(where: { !members.contains($0.name) }) {
      throw root.refusal(.unknownMember(strange.name))
    }
    let format = try root.member("format")
    guard try format.string() == "desk-disclosure/1" else { throw format.refusal(.unknownFormat) }
    dimensions = try Self.dimensions(try root.member("dimensions"))
    dimensionIndex = Dictionary(uniqueKeysWithValues: dimensions.enumerated().map { ($0.element.name, $0.offset) })
  }

  /// Parts of a file whose dimensions are known from elsewhere.
  init(root: PlacedValue, dimensions: [Dimension]) {
    self.root = root
    self.dimensions = dimensions
    dimensionIndex = Dictionary(uniqueKeysWithValues: dimensions.enumerated().map { ($0.element.name, $0.offset) })
  }

  /// Dimensions from their own object, as ledger entries keep them.
  static func dimensions(_ part: PlacedValue) throws(PlanRefusal) -> [Dimension] {
    let members = try part.members()
    guard !members.isEmpty else { throw part.refusal(.empty) }
    guard members.count <= PlanLimits.dimensions else {
      throw part.refusal(.tooMany(what: .dimensions, limit: PlanLimits.dimensions))
    }
    var dimensions: [Dimension] = []
    for member in members { dimensions.append(try dimension(member.name, member.value)) }
    return dimensions
  }

  private static func dimension(_ name: String, _ part: PlacedValue) throws(PlanRefusal) -> Dimension {
    var codes: Set<String> = [Dimension.allCode]
    func take(_ code: String, _ place: PlacedValue) throws(PlanRefusal) {
      guard code != Dimension.allCode, !code.isEmpty else { throw place.refusal(.reservedCode(code)) }
      guard codes.insert(code).inserted else { throw place.refusal(.duplicate(code)) }
    }
    var leaves: [String] = []
    let leafPart = try part.member("leaves")
    for leaf in try leafPart.elements() {
      leaves.append(try leaf.string())
      try take(try leaf.string(), leaf)
    }
    guard !leaves.isEmpty else { throw leafPart.refusal(.empty) }
    guard leaves.count <= PlanLimits.leaves else {
      throw leafPart.refusal(.tooMany(what: .leaves, limit: PlanLimits.leaves))
    }
    let index = Dictionary(uniqueKeysWithValues: leaves.enumerated().map { ($0.element, $0.offset) })
    var nodes: [Dimension.Node] = []
    for node in try part.optional("nodes")?.members() ?? [] {
      try take(node.name, node.value)
      nodes.append(.init(code: node.name, leaves: try leafSet(node.value, index)))
    }
    guard nodes.count <= PlanLimits.leaves else {
      throw part.refusal(.tooMany(what: .nodes, limit: PlanLimits.leaves))
    }
    return Dimension(name: name, leaves: leaves, nodes: nodes)
  }

  private static func leafSet(_ part: PlacedValue, _ index: [String: Int]) throws(PlanRefusal) -> LeafSet {
    var set = LeafSet()
    for element in try part.elements() {
      let code = try element.string()
      guard let leaf = index[code] else { throw element.refusal(.unknownLeaf(code)) }
      guard !set.contains(leaf) else { throw element.refusal(.duplicate(code)) }
      set.insert(leaf)
    }
    guard !set.isEmpty else { throw part.refusal(.empty) }
    return set
  }

  /// The list of dimension names of a table; each at most once.
  func table(_ part: PlacedValue) throws(PlanRefusal) -> [Int] {
    var indexes: [Int] = []
    for element in try part.elements() {
      let name = try element.string()
      guard let index = dimensionIndex[name] else { throw element.refusal(.unknownDimension(name)) }
      guard !indexes.contains(index) else { throw element.refusal(.duplicate(name)) }
      indexes.append(index)
    }
    guard !indexes.isEmpty else { throw part.refusal(.empty) }
    return indexes
  }

  /// One code per dimension of the table.
  func codes(_ part: PlacedValue, _ table: [Int]) throws(PlanRefusal) -> [String] {
    let elements = try part.elements()
    guard elements.count == table.count else { throw part.refusal(.wrongCount(expected: table.count)) }
    var codes: [String] = []
    for (element, dimension) in zip(elements, table) { codes.append(try code(element, dimension)) }
    return codes
  }

  func code(_ part: PlacedValue, _ dimension: Int) throws(PlanRefusal) -> String {
    let code = try part.string()
    guard dimensions[dimension].leafSet(code) != nil else { throw part.refusal(.unknownCode(code)) }
    return code
  }

  /// The true counts: all dimensions named, leaf codes only, no leaf twice, nothing negative.
  func truth() throws(PlanRefusal) -> TruthTable {
    let part = try root.member("truth")
    let named = try part.member("dims")
    let order = try table(named)
    guard order.count == dimensions.count else { throw named.refusal(.wrongCount(expected: dimensions.count)) }
    let cells = try part.member("cells")
    var rows: [TruthTable.Row] = []
    var seen: Set<[Int]> = []
    for cell in try cells.elements() {
      let row = try truthRow(cell, order)
      guard seen.insert(row.leaf).inserted else { throw cell.refusal(.duplicate(codesText(row.leaf))) }
      rows.append(row)
    }
    guard rows.count <= PlanLimits.rows else { throw cells.refusal(.tooMany(what: .rows, limit: PlanLimits.rows)) }
    return TruthTable(rows)
  }

  private func truthRow(_ cell: PlacedValue, _ order: [Int]) throws(PlanRefusal) -> TruthTable.Row {
    let part = try cell.member("c")
    let elements = try part.elements()
    guard elements.count == order.count else { throw part.refusal(.wrongCount(expected: order.count)) }
    var leaf = [Int](repeating: 0, count: order.count)
    for (element, dimension) in zip(elements, order) {
      let code = try element.string()
      guard let index = dimensions[dimension].leafIndex(code) else { throw element.refusal(.unknownLeaf(code)) }
      leaf[dimension] = index
    }
    return TruthTable.Row(leaf: leaf, count: try cell.member("v").count())
  }

  private func codesText(_ leaf: [Int]) -> String {
    zip(dimensions, leaf).map { $0.leaves[$1] }.joined(separator: "/")
  }

  /// k, c and the extra rules.
  func promise() throws(PlanRefusal) -> Promise {
    var promise = Promise()
    if let part = try root.optional("threshold") { promise.threshold = try part.integer(in: PlanLimits.threshold) }
    if let part = try root.optional("insider_c") {
      promise.coalition = try part.integer(in: 0...CertificateFormat.largestCoalition)
    }
    for part in try root.optional("share_attributes")?.elements() ?? [] {
      let name = try part.string()
      guard dimensionIndex[name] != nil else { throw part.refusal(.unknownDimension(name)) }
      promise.shareAttributes.append(name)
    }
    promise.loneChild = try root.optional("lone_child")?.flag() ?? promise.loneChild
    return promise
  }
}
