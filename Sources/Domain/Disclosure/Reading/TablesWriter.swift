import ExactJSON

/// Writes published tables as `desk-disclosure/1`, always the same bytes for the same tables.
public enum TablesWriter {
  /// The bytes of the tables file.
  public static func write(_ tables: PublishedTables) -> [UInt8] {
    var members: [JSONValue.Member] = [
      .init("format", .string("desk-disclosure/1")),
      .init("threshold", .integer(tables.promise.threshold)),
      .init("insider_c", .integer(tables.promise.coalition)),
    ]
    if !tables.promise.shareAttributes.isEmpty {
      members.append(.init("share_attributes", .array(tables.promise.shareAttributes.map { .string($0) })))
    }
    if tables.promise.loneChild { members.append(.init("lone_child", .bool(true))) }
    members.append(.init("dimensions", dimensions(tables.dimensions)))
    members.append(.init("tables", .array(tables.tables.map { table($0, tables.dimensions) })))
    return JSONWriter.writeLines(.object(members))
  }

  /// All dimensions with their leaves and nodes.
  static func dimensions(_ dimensions: [Dimension]) -> JSONValue { .object(dimensions.map(dimension)) }

  private static func dimension(_ dimension: Dimension) -> JSONValue.Member {
    let nodes = dimension.nodes.map { node in
      JSONValue.Member(node.code, .array(node.leaves.indexes.map { .string(dimension.leaves[$0]) }))
    }
    return .init(
      dimension.name,
      .object([
        .init("leaves", .array(dimension.leaves.map { .string($0) })), .init("nodes", .object(nodes)),
      ]))
  }

  /// One table; the ledger chains the same text.
  static func table(_ table: PublishedTables.Table, _ dimensions: [Dimension]) -> JSONValue {
    .object([
      .init("name", .string(table.name)), .init("release", .string(table.release)),
      .init("dims", .array(table.dimensions.map { .string(dimensions[$0].name) })),
      .init("cells", .array(table.cells.map(cell))),
    ])
  }

  private static func cell(_ cell: PublishedTables.Cell) -> JSONValue {
    var members = [JSONValue.Member("c", .array(cell.codes.map { .string($0) }))]
    switch cell.content {
    case .shown(let value): members.append(.init("v", .integer(value)))
    case .hidden: members.append(.init("s", .bool(true)))
    case .band(let low, let high):
      if let low { members.append(.init("lo", .integer(low))) }
      if let high { members.append(.init("hi", .integer(high))) }
    }
    return .object(members)
  }
}
