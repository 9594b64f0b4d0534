/// What the desk may know about a protected plan and an outsider may not.
public struct Explanation: Equatable, Sendable {
  /// What share of the plan would be shown under other conditions.
  public struct Alternative: Equatable, Sendable {
    /// k and c of the alternative.
    public let threshold: Int
    public let coalition: Int
    /// The dimension of which only sums are shown, or nil when the plan is the same.
    public let withoutLeavesOf: String?
    /// Share of value and cells shown; nil when no proof was found.
    public let share: Share?
  }

  /// Shares of what the plan asked, in tenths of a percent, so that no fraction is printed.
  public struct Share: Equatable, Sendable {
    public let value: Int
    public let cells: Int
    public let shownValue: Int

    /// The share of all decisions together.
    public init(_ decisions: [ReleaseDecision]) {
      let value = decisions.reduce(0) { $0 + $1.value }
      let cells = decisions.reduce(0) { $0 + $1.cells.count }
      shownValue = decisions.reduce(0) { $0 + $1.shownValue }
      self.value = value == 0 ? 0 : shownValue * 1000 / value
      self.cells = cells == 0 ? 0 : decisions.reduce(0) { $0 + $1.shownCells } * 1000 / cells
    }
  }

  public let releases: [ReleaseDecision]
  public let share: Share
  public let alternatives: [Alternative]

  public init(releases: [ReleaseDecision], alternatives: [Alternative]) {
    self.releases = releases
    share = Share(releases)
    self.alternatives = alternatives
  }
}
