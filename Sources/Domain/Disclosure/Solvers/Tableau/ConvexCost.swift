/// What the change of one variable costs: linear between a few points, and dearer the farther it goes from the cheapest.
struct ConvexCost: Equatable {
  /// Where the slope changes, ascending; there is at least one.
  let points: [Double]
  /// The slope before, between and after the points, ascending; infinite where the variable may not go.
  let slopes: [Double]

  /// May not change.
  static let fixed = ConvexCost(points: [0], slopes: [-.infinity, .infinity])

  /// May change either way, at this cost per unit.
  static func open(_ cost: Double) -> ConvexCost { ConvexCost(points: [0], slopes: [-cost, cost]) }

  /// May only be this.
  static func bound(to value: Double) -> ConvexCost { ConvexCost(points: [value], slopes: [-.infinity, .infinity]) }

  /// At most `change` when that is negative, else at least, whatever else it is.
  static func reaching(_ change: Double) -> ConvexCost {
    ConvexCost(points: [change], slopes: change < 0 ? [0, .infinity] : [-.infinity, 0])
  }

  /// Parts of a range, from the lowest bound up, each with its slope; empty parts are left out.
  init(from lowest: Double, _ parts: [(upTo: Double, slope: Double)]) {
    var points = [lowest]
    var slopes = [-Double.infinity]
    for part in parts where part.upTo > points[points.count - 1] {
      points.append(part.upTo)
      slopes.append(part.slope)
    }
    self.points = points
    self.slopes = slopes + [.infinity]
  }

  private init(points: [Double], slopes: [Double]) {
    self.points = points
    self.slopes = slopes
  }
}
