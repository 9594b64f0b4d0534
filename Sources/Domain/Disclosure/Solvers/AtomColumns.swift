/// The columns of a linear program that describe the change of one atom.
///
/// Rising, falling, and losing the last registrations each have a column with a small cost. The cost keeps worlds
/// small: without it a solver fills every hidden cell with changes that serve no purpose, which end in fractions and
/// contradict many coalitions.
struct AtomColumns: Equatable {
  /// −1 for an atom without columns.
  let rise: Int
  let fall: Int
  /// The last `c` registrations; −1 when the atom is empty or nobody is an insider.
  let last: Int

  static let none = AtomColumns(rise: -1, fall: -1, last: -1)

  static let changeCost = 0.02
  static let lastCost = 1.0

  static let sparedCost = 3.0

  /// Appends the columns of an atom of this count, of which the last `kept` registrations have their own.
  static func append(to model: inout LinearModel, count: Int, kept: Int, most: Int) -> AtomColumns {
    let last = min(kept, count)
    let first = model.columns.count
    model.columns.append(.init(lower: 0, upper: Double(most), cost: changeCost, isInteger: true))
    model.columns.append(.init(lower: 0, upper: Double(count - last), cost: changeCost, isInteger: true))
    guard last > 0 else { return AtomColumns(rise: first, fall: first + 1, last: -1) }
    model.columns.append(.init(lower: 0, upper: Double(last), cost: lastCost, isInteger: true))
    return AtomColumns(rise: first, fall: first + 1, last: first + 2)
  }

  var exists: Bool { rise >= 0 }

  /// The terms of the atom in a sum of changes.
  func terms(_ sign: Double) -> [LinearTerm] {
    guard exists else { return [] }
    let two = [LinearTerm(rise, sign), LinearTerm(fall, -sign)]
    return last >= 0 ? two + [LinearTerm(last, -sign)] : two
  }

  /// The change that a point gives the atom.
  func change(in point: LinearPoint) -> Double {
    guard exists else { return 0 }
    return point.values[rise] - point.values[fall] - (last >= 0 ? point.values[last] : 0)
  }

  var all: [Int] { [rise, fall, last].filter { $0 >= 0 } }
}
