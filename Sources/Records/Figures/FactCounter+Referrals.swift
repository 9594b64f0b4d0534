import Database
import Desk

extension FactCounter {
  /// What referrals can be counted by.
  public enum ReferralFact: Sendable, Hashable, CaseIterable {
    case line, receiver, isWarm, isReceived

    var column: SQL {
      switch self {
      case .line: "f.line"
      case .receiver: "f.target"
      case .isWarm: "f.warm"
      case .isReceived: "CASE WHEN f.received_on IS NULL THEN 0 ELSE 1 END"
      }
    }
  }

  /// Referrals by one fact, in the month in which they were sent.
  public func referrals(by fact: ReferralFact, _ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: "referral f LEFT JOIN registration r ON r.id = f.registration_id", month: "f.referred_month",
      part: split?.ofRegistration, keys: [fact.column],
      where: "f.desk_id = \(desk) AND f.referred_month BETWEEN \(run.firstMonth) AND \(run.lastMonth)")
  }

  /// Marks of surveys, in the month in which they were completed.
  public func surveyMarks(_ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: Self.surveyed, month: "s.surveyed_month", part: split?.ofSurvey, number: "s.mark",
      where: "\(fragment: completed(run)) AND s.mark IS NOT NULL")
  }

  /// How those who answered a survey came to the desk.
  public func surveyPaths(_ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: Self.surveyed, month: "s.surveyed_month", part: split?.ofSurvey, keys: ["s.path"], where: completed(run))
  }

  private func completed(_ run: MonthRun) -> SQL {
    "s.desk_id = \(desk) AND s.surveyed_month BETWEEN \(run.firstMonth) AND \(run.lastMonth)"
  }

  private static let surveyed: SQL = "survey s LEFT JOIN dossier d ON d.id = s.dossier_id"
}
