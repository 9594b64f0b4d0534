import Database
import Desk

extension FactCounter {
  /// What registrations can be counted by.
  public enum RegistrationFact: Sendable, Hashable, CaseIterable {
    case unit, group, gender, age, channel, path, wish, notInternalReason

    var column: SQL {
      switch self {
      case .unit: "r.unit"
      case .group: "r.target_group"
      case .gender: "r.gender"
      case .age: "r.age_band"
      case .channel: "r.channel"
      case .path: "r.path"
      case .wish: "r.wishes_anonymity"
      case .notInternalReason: "r.not_internal_reason"
      }
    }
  }

  /// Registrations by one fact, in the month of registration.
  public func registrations(by fact: RegistrationFact, _ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: "registration r", month: "r.registered_month", part: split?.ofRegistration, keys: [fact.column],
      where: registered(run))
  }

  /// Registrations with the wish to stay unknown to the internal care line, by the reason.
  public func anonymityReasons(_ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: "registration r", month: "r.registered_month", part: split?.ofRegistration, keys: ["r.anonymity_reason"],
      where: "\(fragment: registered(run)) AND r.wishes_anonymity = 1")
  }

  /// Registrations by help question: one with several counts under each of them.
  public func helpQuestions(_ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: "registration r LEFT JOIN registration_question q ON q.registration_id = r.id",
      month: "r.registered_month", part: split?.ofRegistration, keys: ["q.code"], where: registered(run))
  }

  /// Registrations that have been referred until now, by line: one that was referred to both counts under each.
  public func referredRegistrations(_ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: "registration r JOIN (SELECT DISTINCT registration_id, line FROM referral) f ON f.registration_id = r.id",
      month: "r.registered_month", part: split?.ofRegistration, keys: ["f.line"], where: registered(run))
  }

  /// Registrations that have been referred until now, each once.
  public func registrationsWithReferral(_ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: "registration r", month: "r.registered_month", part: split?.ofRegistration,
      where: """
        \(fragment: registered(run)) AND r.id IN (SELECT registration_id FROM referral WHERE desk_id = \(desk))
        """)
  }

  func registered(_ run: MonthRun) -> SQL {
    "r.desk_id = \(desk) AND r.registered_month BETWEEN \(run.firstMonth) AND \(run.lastMonth)"
  }
}
