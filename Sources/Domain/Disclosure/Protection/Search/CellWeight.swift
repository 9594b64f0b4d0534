import Foundation

/// What it costs to hide a cell: readers lose its value, and totals are read more than details.
enum CellWeight {
  /// The cost of hiding a cell that counts `value`.
  static func cost(value: Int, atoms: Int) -> Double {
    1 + pow(Double(value), 1.0)
  }
}
