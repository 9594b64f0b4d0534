/// What was decided for one release.
public struct ReleaseDecision: Equatable, Sendable {
  /// Why each hidden cell of the release is hidden; shown cells have no entry.
  public let reasons: [CellKey: HidingRule]
  /// The cells of the release, each once, with their true counts.
  public let cells: [CellKey: Int]
  public let name: String
  /// True when no pattern with anything shown could be proven and the whole release was hidden.
  public let isClosed: Bool

  /// Sum of the counts of all cells, and of the shown ones.
  public var value: Int { cells.values.reduce(0, +) }
  public var shownValue: Int { cells.reduce(0) { reasons[$1.key] == nil ? $0 + $1.value : $0 } }
  public var shownCells: Int { cells.count - reasons.count }
}
