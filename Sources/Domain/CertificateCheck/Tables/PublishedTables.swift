/// The tables file: everything that was ever published, in order.
struct PublishedTables {
  struct Cell {
    let place: String
    let group: Group
    /// Nil when hidden.
    let value: Int?
    /// Number of the release, counted by first occurrence.
    let release: Int
  }

  let dimensions: Dimensions
  let threshold: Int
  let coalition: Int
  /// Dimensions of which a share of nine tenths is itself a disclosure.
  let shareDimensions: Set<Int>
  let loneChild: Bool
  let cells: [Cell]

  static let largestCount = 1_000_000_000
  private static let topKeys: Set<String> = [
    "format", "name", "dimensions", "tables", "threshold", "insider_c", "share_attributes", "lone_child",
    "protection", "judge", "plan",
  ]

  init(_ document: JSONNode) throws(CertificateRefusal) {
    let every = try document.members()
    for key in ["truth", "sensitive"] { if let node = every[key] { throw node.refuse(.holdsTruth) } }
    let top = try document.members(Self.topKeys)
    let format = try document.require("format", of: top)
    guard try format.text() == "desk-disclosure/1" else { throw format.refuse(.wrongFormat) }
    dimensions = try Dimensions(from: document.require("dimensions", of: top))
    threshold = try document.require("threshold", of: top).integer(in: 2...1_000)
    coalition = try top["insider_c"]?.integer(in: 0...3) ?? 0
    loneChild = try top["lone_child"]?.flag() ?? false
    if let list = top["share_attributes"] {
      shareDimensions = Set(try dimensions.named(by: list))
    } else {
      shareDimensions = []
    }
    var reading = TablesReading(dimensions: dimensions)
    for table in try document.require("tables", of: top).items() { try reading.add(table) }
    cells = reading.cells
  }
}

/// Collects the cells of one table after the other.
private struct TablesReading {
  let dimensions: Dimensions
  var cells: [PublishedTables.Cell] = []
  private var releases: [String: Int] = [:]

  init(dimensions: Dimensions) { self.dimensions = dimensions }

  mutating func add(_ table: JSONNode) throws(CertificateRefusal) {
    let members = try table.members(["name", "release", "dims", "cells"])
    let name = try members["release"]?.text() ?? ""
    let release = releases[name] ?? releases.count
    releases[name] = release
    let dims = try dimensions.named(by: table.require("dims", of: members))
    for cell in try table.require("cells", of: members).items() {
      cells.append(try self.cell(cell, dims: dims, release: release))
    }
  }

  private func cell(_ node: JSONNode, dims: [Int], release: Int) throws(CertificateRefusal) -> PublishedTables.Cell {
    let members = try node.members(["c", "v", "s"])
    let codes = try node.require("c", of: members)
    let items = try codes.items()
    guard items.count == dims.count else { throw codes.refuse(.wrongLength) }
    var sets: [[Int]] = []
    for (dim, item) in zip(dims, items) {
      guard case .string = item.value else { throw item.refuse(.wrongType) }
      sets.append(try dimensions.all[dim].leafSet(of: item))
    }
    let hidden = try members["s"]?.flag() ?? false
    let value = try members["v"]?.integer(in: 0...PublishedTables.largestCount)
    guard hidden != (value != nil) else { throw node.refuse(.contradictoryMarks) }
    return .init(place: node.place, group: Group(dims: dims, sets: sets), value: value, release: release)
  }
}
