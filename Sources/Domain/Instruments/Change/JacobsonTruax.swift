import Foundation

/// Reliable and clinically significant change (Jacobson and Truax 1991, doi:10.1037/0022-006X.59.1.12).
public enum JacobsonTruax {
  /// The standard error of a difference of two scores: `√2 · SD · √(1 - r)`.
  public static func errorOfDifference(_ spread: Spread) -> Double {
    2.0.squareRoot() * spread.deviation * (1 - spread.reliability).squareRoot()
  }

  /// A difference larger than this is reliable: 1.96 times its standard error.
  public static func criticalDifference(_ spread: Spread) -> Double {
    1.96 * errorOfDifference(spread)
  }

  /// The border between two populations at which both are equally far away in their own spread (criterion c).
  public static func border(
    cases: (mean: Double, deviation: Double), others: (mean: Double, deviation: Double)
  ) -> Double {
    (cases.deviation * others.mean + others.deviation * cases.mean) / (cases.deviation + others.deviation)
  }
}
