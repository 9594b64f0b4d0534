import ExactJSON

/// Reads a certificate back, to go on from its worlds. Trust in a certificate comes from checking it, not from reading
/// it.
public enum CertificateReader {
  private static let members: Set<String> = [
    "format", "threshold", "coalition", "share_attributes", "lone_child", "truth", "blocks", "witnesses", "claims",
  ]

  /// The certificate for tables over these dimensions, or the first mistake with its place.
  public static func read(
    _ bytes: some Sequence<UInt8>, dimensions: [Dimension], promise: Promise
  ) throws(PlanRefusal) -> Certificate {
    let root: PlacedValue
    do {
      root = PlacedValue(value: try JSONReader.read(bytes), place: "")
    } catch {
      throw PlanRefusal(place: "\(error.line):\(error.column)", reason: .syntax(error))
    }
    if let strange = try root.members().first(where: { !members.contains($0.name) }) {
      throw root.refusal(.unknownMember(strange.name))
    }
    let format = try root.member("format")
    guard try format.string() == CertificateFormat.name else { throw format.refusal(.unknownFormat) }
    let parts = FileParts(root: root, dimensions: dimensions)
    let blocks = try self.blocks(try root.member("blocks"), parts)
    return Certificate(
      dimensions: dimensions, promise: promise, truth: try parts.truth(), blocks: blocks,
      witnesses: try witnesses(try root.member("witnesses"), blocks, parts),
      claims: try claims(try root.member("claims"), parts))
  }

  private static func blocks(_ part: PlacedValue, _ parts: FileParts) throws(PlanRefusal) -> [Certificate.Block] {
    var blocks: [Certificate.Block] = []
    for (index, element) in try part.elements().enumerated() {
      let parent = try element.member("parent").integer(in: (index == 0 ? -1 : 0)...max(-1, index - 1))
      blocks.append(.init(dimensions: try parts.table(try element.member("dims")), parent: parent))
    }
    return blocks
  }

  private static func witnesses(
    _ part: PlacedValue, _ blocks: [Certificate.Block], _ parts: FileParts
  ) throws(PlanRefusal) -> [[Certificate.Change]] {
    var witnesses: [[Certificate.Change]] = []
    for element in try part.elements() {
      var changes: [Certificate.Change] = []
      for change in try element.elements() { changes.append(try self.change(change, blocks, parts)) }
      witnesses.append(changes)
    }
    return witnesses
  }

  private static func change(
    _ part: PlacedValue, _ blocks: [Certificate.Block], _ parts: FileParts
  ) throws(PlanRefusal) -> Certificate.Change {
    let fields = try part.elements()
    guard fields.count == 3 else { throw part.refusal(.wrongCount(expected: 3)) }
    let block = try fields[0].integer(in: 0...max(0, blocks.count - 1))
    let codes = try parts.codes(fields[1], blocks[block].dimensions)
    var leaf: [Int] = []
    for (dimension, code) in zip(blocks[block].dimensions, codes) {
      guard let index = parts.dimensions[dimension].leafIndex(code) else { throw fields[1].refusal(.unknownLeaf(code)) }
      leaf.append(index)
    }
    return .init(block: block, leaf: leaf, change: try fields[2].integer(in: -PlanLimits.count...PlanLimits.count))
  }

  private static func claims(_ part: PlacedValue, _ parts: FileParts) throws(PlanRefusal) -> [Certificate.Claim] {
    var claims: [Certificate.Claim] = []
    for element in try part.elements() {
      let dimensions = try parts.table(try element.member("dims"))
      let interval = try element.member("interval").elements()
      guard interval.count == 2 else { throw element.refusal(.wrongCount(expected: 2)) }
      var leaves: [LeafSet] = []
      for (code, dimension) in zip(try element.member("c").elements(), dimensions) {
        leaves.append(try leafSet(code, dimension, parts))
      }
      claims.append(
        .init(
          dimensions: dimensions, leaves: leaves, low: try interval[0].integer(), high: try interval[1].integer(),
          lowWitnesses: try numbers(try element.member("low")), highWitnesses: try numbers(try element.member("high"))))
    }
    return claims
  }

  private static func leafSet(_ part: PlacedValue, _ dimension: Int, _ parts: FileParts) throws(PlanRefusal) -> LeafSet
  {
    if case .string = part.value {
      return parts.dimensions[dimension].leafSet(try parts.code(part, dimension)) ?? LeafSet()
    }
    var set = LeafSet()
    for element in try part.elements() {
      guard let index = parts.dimensions[dimension].leafIndex(try element.string()) else {
        throw element.refusal(.unknownLeaf(try element.string()))
      }
      set.insert(index)
    }
    return set
  }

  private static func numbers(_ part: PlacedValue) throws(PlanRefusal) -> [Int] {
    var numbers: [Int] = []
    for element in try part.elements() { numbers.append(try element.count()) }
    return numbers
  }
}
