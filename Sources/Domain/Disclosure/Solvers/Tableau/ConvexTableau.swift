/// Cheapest changes under linear equations, by the dual simplex method on a dense table.
///
/// Every variable has a convex cost of a few linear parts, so that rising and falling share one column. Some variables
/// rest at a point of their cost, each of the others is a sum of those. Small programs that are asked by the thousand
/// are solved here in a fraction of the time in which a library for large ones sets itself up. Source: R. Fourer, A
/// simplex algorithm for piecewise-linear programming, Mathematical Programming 33 (1985).
struct ConvexTableau {
  /// A variable that is a sum of resting ones, with the part of its cost that is in force.
  private struct Row {
    var variable: Int
    var value: Double
    var low: Double
    var high: Double
    var slope: Double
    /// The number of the point if it is bound to one, else of the linear part.
    var place: Int
    var isAtPoint: Bool
    /// Whether it may not leave that point.
    var isBound = false
  }

  /// A variable that rests at a point: the slopes on both sides, and what it costs the rows to let it rise.
  private struct Column {
    var variable: Int
    var point: Int
    var value: Double
    var left: Double
    var right: Double
    var reduced: Double
  }

  enum Outcome {
    case optimal
    case impossible
    /// The steps ran out.
    case stopped
  }

  private static let tolerance = 1e-7
  private static let smallestPivot = 1e-6
  private static let tie = 1e-9
  private static let zero = 1e-11

  private var rows: [Row] = []
  private var columns: [Column] = []
  private var table: [Double] = []
  /// Per row: one more than the sum of the squares of its coefficients.
  private var lengths: [Double] = []
  /// The rows that depend on the column that is moved, the other columns of its new row, and its coefficients there.
  private var touched: [Int] = []
  private var places: [Int] = []
  private var shares: [Double] = []
  /// The cost of every variable; to be set before it takes part.
  private(set) var costs: [ConvexCost]

  init(costs: [ConvexCost]) { self.costs = costs }

  /// Changes the cost of a variable for the next start.
  mutating func setCost(_ variable: Int, to cost: ConvexCost) { costs[variable] = cost }

  /// Begins with everything at zero, which must be the cheapest for all but the last row.
  mutating func start(columns variables: [Int]) {
    rows.removeAll(keepingCapacity: true)
    table.removeAll(keepingCapacity: true)
    lengths.removeAll(keepingCapacity: true)
    columns.removeAll(keepingCapacity: true)
    for variable in variables {
      let cost = costs[variable]
      let point = cost.points.firstIndex(of: 0) ?? 0
      columns.append(
        Column(
          variable: variable, point: point, value: 0, left: cost.slopes[point], right: cost.slopes[point + 1],
          reduced: 0))
    }
  }

  /// Adds a variable that is the sum of the columns with these coefficients.
  mutating func add(_ variable: Int, _ coefficients: [Double]) {
    let cost = costs[variable]
    table.append(contentsOf: coefficients)
    lengths.append(coefficients.reduce(1) { $0 + $1 * $1 })
    if let point = cost.points.firstIndex(of: 0) {
      rows.append(Row(variable: variable, value: 0, low: 0, high: 0, slope: 0, place: point, isAtPoint: true))
    } else {
      rows.append(row(variable, in: cost.slopes.firstIndex(of: 0) ?? 0, at: 0))
    }
  }

  /// Binds a sum to a value until the next start.
  mutating func bind(row: Int, to value: Double) {
    rows[row].low = value
    rows[row].high = value
    rows[row].isAtPoint = true
    rows[row].isBound = true
  }

  /// All variables with their values: those that are sums first, in the order of the rows.
  var values: [(variable: Int, value: Double)] {
    rows.map { ($0.variable, $0.value) } + columns.map { ($0.variable, $0.value) }
  }

  /// The sums among the variables below `end` that are no whole numbers, the nearest to one first.
  func fractions(below end: Int) -> [(row: Int, value: Double)] {
    var fractions: [(row: Int, value: Double, away: Double)] = []
    for (number, row) in rows.enumerated() where row.variable < end {
      let away = abs(row.value - row.value.rounded())
      if away > 1e-5 { fractions.append((number, row.value, away)) }
    }
    fractions.sort { ($0.away, $0.row) < ($1.away, $1.row) }
    return fractions.map { ($0.row, $0.value) }
  }

  /// Goes on until no row is outside the part of its cost that is in force.
  mutating func minimise(steps: Int) -> Outcome {
    for _ in 0..<steps {
      guard let row = worstRow() else { return .optimal }
      guard improve(row) else { return .impossible }
    }
    return .stopped
  }

  /// The row outside its part whose violation is largest for its length (steepest edge).
  private func worstRow() -> Int? {
    var worst = 0.0
    var found: Int?
    for index in rows.indices {
      let violation = max(rows[index].value - rows[index].high, rows[index].low - rows[index].value)
      guard violation > Self.tolerance else { continue }
      let steepness = violation * violation / lengths[index]
      if steepness > worst { (worst, found) = (steepness, index) }
    }
    return found
  }

  /// Raises the price of the row's violation until the next part of its cost or a resting variable takes over.
  private mutating func improve(_ number: Int) -> Bool {
    let row = rows[number]
    let sign = row.value > row.high ? 1.0 : -1.0
    let part = sign > 0 ? row.place + 1 : row.isAtPoint ? row.place : row.place - 1
    let room = row.isBound ? .infinity : abs(costs[row.variable].slopes[part] - row.slope)
    if let (column, price) = entering(number, sign, below: room) {
      exchange(number, column, slope: row.slope + sign * price, at: sign > 0 ? row.high : row.low)
      return true
    }
    guard room < .infinity else { return false }
    for index in columns.indices { columns[index].reduced += sign * room * table[number * columns.count + index] }
    rows[number] = self.row(row.variable, in: part, at: row.value)
    return true
  }

  /// The resting variable that is the first to be worth moving, and at which price; none below the given one.
  private func entering(_ row: Int, _ sign: Double, below room: Double) -> (column: Int, price: Double)? {
    let start = row * columns.count
    var least = room
    var largest = 0.0
    var found: Int?
    for (index, coefficient) in table[start..<start + columns.count].enumerated()
    where abs(coefficient) > Self.smallestPivot {
      let share = sign * coefficient
      let column = columns[index]
      let price = max(0, share > 0 ? (-column.left - column.reduced) / share : (column.right + column.reduced) / -share)
      guard price < least + (found == nil ? 0 : Self.tie) else { continue }
      if price < least - Self.tie || abs(share) > largest { (found, largest) = (index, abs(share)) }
      least = min(least, price)
    }
    return found.map { ($0, least) }
  }
}

extension ConvexTableau {
  /// The row's variable comes to rest at `value`, the column's becomes a sum.
  private mutating func exchange(_ number: Int, _ index: Int, slope: Double, at value: Double) {
    let row = rows[number]
    let column = columns[index]
    let width = columns.count
    let pivot = table[number * width + index]
    let step = (value - row.value) / pivot
    let isFalling = step < 0
    moveRows(index, by: step)
    let entered = isFalling ? column.left : column.right
    pivotTable(number, index)
    // What the column costs the other rows and itself is now paid through the row.
    let priced = column.reduced + entered
    columns.withUnsafeMutableBufferPointer { columns in
      for (place, share) in zip(places, shares) { columns[place].reduced += priced * share }
    }
    columns[index] = resting(row, at: value, slope)
    rows[number] = self.row(column.variable, in: isFalling ? column.point : column.point + 1, at: column.value + step)
  }

  private func row(_ variable: Int, in part: Int, at value: Double) -> Row {
    let cost = costs[variable]
    return Row(
      variable: variable, value: value, low: part > 0 ? cost.points[part - 1] : -.infinity,
      high: part < cost.points.count ? cost.points[part] : .infinity, slope: cost.slopes[part], place: part,
      isAtPoint: false)
  }

  private func resting(_ row: Row, at value: Double, _ slope: Double) -> Column {
    guard !row.isBound else {
      return Column(
        variable: row.variable, point: 0, value: value, left: -.infinity, right: .infinity, reduced: -slope)
    }
    let point = row.isAtPoint || value == row.high ? row.place : row.place - 1
    let slopes = costs[row.variable].slopes
    return Column(
      variable: row.variable, point: point, value: value, left: slopes[point], right: slopes[point + 1],
      reduced: -slope)
  }

  private mutating func moveRows(_ index: Int, by step: Double) {
    let width = columns.count
    touched.removeAll(keepingCapacity: true)
    rows.withUnsafeMutableBufferPointer { rows in
      for row in rows.indices {
        let share = table[row * width + index]
        if share != 0 {
          rows[row].value += share * step
          touched.append(row)
        }
      }
    }
  }

  /// Solves the row for the column's variable and puts that into all other rows.
  private mutating func pivotTable(_ number: Int, _ index: Int) {
    let width = columns.count
    let inverse = 1 / table[number * width + index]
    solve(number, for: index, inverse)
    lengths[number] *= inverse * inverse
    // A sum of squares of old + factor · share, less that of the old ones.
    let square = lengths[number] - 2
    table.withUnsafeMutableBufferPointer { table in
      for row in touched where row != number {
        let start = row * width
        let factor = table[start + index]
        let product = Self.add(factor, shares, places, to: table[start..<start + width])
        table[start + index] = factor * inverse
        lengths[row] = max(1, lengths[row] + factor * (2 * product + factor * square))
      }
    }
  }

  /// Turns the row into that of the column's variable and notes where it is not zero.
  private mutating func solve(_ number: Int, for index: Int, _ inverse: Double) {
    let own = number * columns.count
    places.removeAll(keepingCapacity: true)
    shares.removeAll(keepingCapacity: true)
    for (place, coefficient) in table[own..<own + columns.count].enumerated()
    where coefficient != 0 && place != index {
      places.append(place)
      shares.append(-coefficient * inverse)
    }
    for (place, share) in zip(places, shares) { table[own + place] = share }
    table[own + index] = inverse
  }

  /// Adds a multiple of the shares to a row; returns the product of both before that.
  @inline(__always)
  private static func add(
    _ factor: Double, _ shares: [Double], _ places: [Int], to row: Slice<UnsafeMutableBufferPointer<Double>>
  ) -> Double {
    let row = UnsafeMutableBufferPointer(rebasing: row)
    var product = 0.0
    for (place, share) in zip(places, shares) {
      let old = row[place]
      let sum = old + factor * share
      product += old * share
      row[place] = abs(sum) < zero ? 0 : sum
    }
    return product
  }
}
