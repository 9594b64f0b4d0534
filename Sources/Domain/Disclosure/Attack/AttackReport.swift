public import ExactJSON

/// What an attack found. Names groups and intervals, so it is for the desk only.
public struct AttackReport: Equatable, Sendable {
  /// A group about which more was learnt than promised.
  public struct Finding: Equatable, Sendable {
    public let key: CellKey
    /// What the attacker can bring it down to; nil when there is no upper end.
    public let low: Int
    public let high: Int?
    /// What had to stay possible.
    public let promisedLow: Int
    public let promisedHigh: Int
    /// Contributors of the coalition that lie in the group.
    public let own: Int
    /// The coalition's joint leaves (one index per dimension), empty for an attacker without insiders.
    public let coalition: [[Int]]

    /// Whether nothing is left to guess.
    public var isExact: Bool { high == low }
  }

  /// Groups that the published codes can be combined to, and those of them that had to stay uncertain.
  public let judged: Int
  public let targets: Int
  /// Findings of an attacker who knows only what was published.
  public let outsiders: [Finding]
  /// Targets of which the attacker is at most 2 off, exact ones included.
  public let withinTwo: Int
  /// How many contributors put their knowledge together, what they found, and how many coalitions were tried.
  public let insiders: Int
  public let insiderFindings: [Finding]
  public let coalitionsTried: Int
  /// Whether no coalition of this size is left untried.
  public let allCoalitions: Bool
  /// Linear programs solved.
  public let programs: Int

  /// Targets that were recovered exactly from published tables alone.
  public var exact: Int { outsiders.count(where: \.isExact) }
  /// Whether every promise held.
  public var isClean: Bool { outsiders.isEmpty && insiderFindings.isEmpty }
}

extension AttackReport {
  /// The report for machines; `dimensions` are those of the attacked tables.
  public func json(_ dimensions: [Dimension]) -> JSONValue {
    .object([
      .init("format", .string("luwte-attack/1")), .init("judged", .integer(judged)),
      .init("targets", .integer(targets)),
      .init("exact", .integer(exact)), .init("within2", .integer(withinTwo)),
      .init("narrow", .integer(outsiders.count)),
      .init("insiders", .integer(insiders)), .init("insider_narrow", .integer(insiderFindings.count)),
      .init("coalitions", .integer(coalitionsTried)), .init("all_coalitions", .bool(allCoalitions)),
      .init("programs", .integer(programs)),
      .init("findings", .array((outsiders + insiderFindings).map { Self.json($0, dimensions) })),
    ])
  }

  private static func json(_ finding: Finding, _ dimensions: [Dimension]) -> JSONValue {
    let parts = finding.key.parts.map { part in
      JSONValue.Member(
        dimensions[part.dimension].name,
        dimensions[part.dimension].code(of: part.leaves).map { .string($0) }
          ?? .array(part.leaves.indexes.map { .string(dimensions[part.dimension].leaves[$0]) }))
    }
    return .object([
      .init("group", .object(parts)),
      .init("interval", .array([.integer(finding.low), finding.high.map { .integer($0) } ?? .null])),
      .init("promised", .array([.integer(finding.promisedLow), .integer(finding.promisedHigh)])),
      .init("own", .integer(finding.own)),
      .init(
        "coalition",
        .array(finding.coalition.map { leaf in .array(zip(dimensions, leaf).map { .string($0.leaves[$1]) }) })),
    ])
  }
}
