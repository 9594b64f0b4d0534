import Desk

extension Catalogue {
  /// A list that old files name. No public source says what it holds, so nothing is scored.
  static let impactmeter = legacyList("impactmeter", "Impactmeter")
}
