/// A coefficient of a row.
public struct LinearTerm: Equatable, Sendable {
  public let column: Int
  public let coefficient: Double

  public init(_ column: Int, _ coefficient: Double) {
    self.column = column
    self.coefficient = coefficient
  }
}

/// An unknown with its bounds and its cost per unit.
public struct LinearColumn: Equatable, Sendable {
  public var lower: Double
  public var upper: Double
  public var cost: Double
  /// Whether `minimiseInteger` must give it a whole number.
  public var isInteger: Bool

  public init(lower: Double, upper: Double, cost: Double = 0, isInteger: Bool = false) {
    self.lower = lower
    self.upper = upper
    self.cost = cost
    self.isInteger = isInteger
  }
}

/// A sum of columns that must stay between two bounds.
public struct LinearRow: Equatable, Sendable {
  public var lower: Double
  public var upper: Double
  /// Distinct columns only.
  public var terms: [LinearTerm]

  public init(lower: Double, upper: Double, terms: [LinearTerm]) {
    self.lower = lower
    self.upper = upper
    self.terms = terms
  }
}

/// A linear program to be minimised, as a plain value.
public struct LinearModel: Equatable, Sendable {
  public var columns: [LinearColumn]
  public var rows: [LinearRow]

  public init(columns: [LinearColumn] = [], rows: [LinearRow] = []) {
    self.columns = columns
    self.rows = rows
  }
}
