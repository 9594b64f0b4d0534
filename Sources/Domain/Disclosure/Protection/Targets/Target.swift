/// A group about which an attacker must stay uncertain.
struct Target: Equatable {
  /// The dimensions of the family (or of the plan's own sensitive group) that it is a target in.
  let dimensions: [Int]
  let key: CellKey
  let value: Int
  /// The interval that every attacker must be left with.
  var low: Int
  var high: Int
  /// Which rules made it a target.
  var rules: Set<HidingRule>
}
