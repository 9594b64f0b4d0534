/// What was proven, in numbers that may be told: no count of people is among them.
public struct CertificateReport: Equatable, Sendable {
  /// k and c of the promise.
  public let threshold: Int
  public let coalition: Int
  /// Published values that were added up again from the true leaves.
  public let publishedValues: Int
  /// Cells that carry the mark for hidden.
  public let hiddenCells: Int
  /// Possible tables that keep every published sum.
  public let witnesses: Int
  /// Groups that must stay uncertain, found again from the tables and the truth.
  public let targets: Int
  /// Claims that were checked against every coalition.
  public let claims: Int
  /// Coalitions for which a possible table was looked up; all others are served by the same ones.
  public let coalitionsTried: Int
}
