/// Reads the parts of a certificate file.
struct CertificateReading {
  let dimensions: Dimensions

  func truth(_ node: JSONNode) throws(CertificateRefusal) -> [CertificateFile.Leaf] {
    let members = try node.members(["dims", "cells"])
    let list = try node.require("dims", of: members)
    let dims = try dimensions.named(by: list)
    guard dims.count == dimensions.all.count else { throw list.refuse(.wrongLength) }
    var seen: Set<[Int]> = []
    var leaves: [CertificateFile.Leaf] = []
    for cell in try node.require("cells", of: members).items() {
      let parts = try cell.members(["c", "v"])
      let positions = try leafPositions(cell.require("c", of: parts), dims: dims)
      let count = try cell.require("v", of: parts).integer(in: 1...PublishedTables.largestCount)
      guard seen.insert(positions).inserted else { throw cell.refuse(.duplicateLeaf) }
      leaves.append(.init(place: cell.place, positions: positions, count: count))
    }
    return leaves
  }

  /// Positions by dimension, whatever the order in which the file names them.
  private func leafPositions(_ node: JSONNode, dims: [Int]) throws(CertificateRefusal) -> [Int] {
    let items = try node.items()
    guard items.count == dims.count else { throw node.refuse(.wrongLength) }
    var positions = [Int](repeating: 0, count: dims.count)
    for (dim, item) in zip(dims, items) { positions[dim] = try leaf(item, of: dim) }
    return positions
  }

  private func leaf(_ node: JSONNode, of dim: Int) throws(CertificateRefusal) -> Int {
    guard let position = dimensions.all[dim].position[try node.text()] else { throw node.refuse(.unknownCode) }
    return position
  }

  func blocks(_ node: JSONNode) throws(CertificateRefusal) -> [CertificateFile.Block] {
    var blocks: [CertificateFile.Block] = []
    for item in try node.items() {
      let members = try item.members(["dims", "parent"])
      let dims = try dimensions.named(by: item.require("dims", of: members))
      let parentNode = try item.require("parent", of: members)
      let parent = try parentNode.integer(in: -1...1_000)
      guard blocks.isEmpty ? parent == -1 : blocks.indices.contains(parent) else { throw parentNode.refuse(.notATree) }
      if !blocks.isEmpty {
        let earlier = Set(blocks.flatMap(\.dims))
        let shared = dims.filter(earlier.contains)
        guard shared.allSatisfy(blocks[parent].dims.contains) else { throw item.refuse(.notATree) }
      }
      blocks.append(.init(place: item.place, dims: dims, parent: parent))
    }
    guard !blocks.isEmpty else { throw node.refuse(.missing) }
    return blocks
  }

  func witness(
    _ node: JSONNode, blocks: [CertificateFile.Block]
  ) throws(CertificateRefusal) -> [CertificateFile.Change] {
    var changes: [CertificateFile.Change] = []
    for item in try node.items() {
      let parts = try item.items()
      guard parts.count == 3 else { throw item.refuse(.wrongLength) }
      let block = try parts[0].integer(in: 0...(blocks.count - 1))
      let codes = try parts[1].items()
      let dims = blocks[block].dims
      guard codes.count == dims.count else { throw parts[1].refuse(.wrongLength) }
      var positions: [Int] = []
      for (dim, code) in zip(dims, codes) { positions.append(try leaf(code, of: dim)) }
      let amount = try parts[2].integer(in: -PublishedTables.largestCount...PublishedTables.largestCount)
      guard amount != 0 else { throw parts[2].refuse(.outOfRange) }
      changes.append(.init(place: item.place, block: block, positions: positions, amount: amount))
    }
    return changes
  }

  func claim(_ node: JSONNode, witnesses: Int) throws(CertificateRefusal) -> CertificateFile.Claim {
    let members = try node.members(["dims", "c", "interval", "low", "high"])
    let dims = try dimensions.named(by: node.require("dims", of: members))
    let codes = try node.require("c", of: members)
    let items = try codes.items()
    guard items.count == dims.count else { throw codes.refuse(.wrongLength) }
    var sets: [[Int]] = []
    for (dim, item) in zip(dims, items) { sets.append(try dimensions.all[dim].leafSet(of: item)) }
    let bounds = try node.require("interval", of: members)
    let ends = try bounds.items()
    guard ends.count == 2 else { throw bounds.refuse(.wrongLength) }
    let high = try ends[1].integer(in: 0...PublishedTables.largestCount)
    let low = try ends[0].integer(in: 0...high)
    return .init(
      place: node.place, group: Group(dims: dims, sets: sets), interval: Interval(low: low, high: high),
      low: try numbers(node.require("low", of: members), below: witnesses),
      high: try numbers(node.require("high", of: members), below: witnesses))
  }

  private func numbers(_ list: JSONNode, below limit: Int) throws(CertificateRefusal) -> [Int] {
    var numbers: [Int] = []
    for item in try list.items() {
      guard case .integer(let number) = item.value else { throw item.refuse(.wrongType) }
      guard (0..<limit).contains(number) else { throw item.refuse(.unknownWitness) }
      numbers.append(number)
    }
    return numbers
  }
}
