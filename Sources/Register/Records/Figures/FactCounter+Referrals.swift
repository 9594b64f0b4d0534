import Database
import Desk

extension FactCounter {
  /// Referrals by line, receiver, whether they were warm and whether they were received, in the month of sending.
  public func referrals(_ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: split == nil ? "referral f" : "referral f LEFT JOIN registration r ON r.id = f.registration_id",
      month: "f.referred_month", part: split?.ofRegistration,
      keys: ["f.line", "f.target", "f.warm", "CASE WHEN f.received_on IS NULL THEN 0 ELSE 1 END"],
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
