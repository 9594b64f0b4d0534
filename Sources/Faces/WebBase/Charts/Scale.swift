/// A stretch of numbers on a stretch of a drawing.
struct Scale: Sendable {
  let from: Double
  let to: Double
  let start: Double
  let end: Double

  func callAsFunction(_ value: Double) -> Double {
    to == from ? start : start + (value - from) / (to - from) * (end - start)
  }

  /// Round numbers from nought up to at least the highest, four or five of them.
  static func ticks(upTo highest: Double) -> [Double] {
    guard highest > 0 else { return [0, 1] }
    var unit = 1.0
    while unit * 40 < highest { unit *= 10 }
    while unit * 4 >= highest { unit /= 10 }
    // Small amounts are counts, whose steps are whole.
    let factors =
      unit >= 10 ? [1.0, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] : unit >= 1 ? [1, 2, 3, 4, 5, 10] : [1, 2, 5, 10]
    let factor = factors.first { unit * $0 * 4 >= highest } ?? 10
    let step = unit * factor
    var ticks = [0.0]
    while let last = ticks.last, last < highest { ticks.append(last + step) }
    return ticks
  }
}
