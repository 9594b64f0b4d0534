import Database
import Desk

/// What registrations can be counted by.
public enum RegistrationFact: Sendable, Hashable, CaseIterable {
  case unit, group, gender, age, channel, path, wish, notInternalReason

  fileprivate var column: SQL {
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

/// The registrations of a run of months, counted in every way at once; the month is that of the registration.
public struct RegistrationCounts: Sendable {
  public fileprivate(set) var byFact: [RegistrationFact: [FactCount]] = [:]
  public fileprivate(set) var all: [FactCount] = []
  /// Those with the wish to stay unknown to the internal care line, by the reason.
  public fileprivate(set) var anonymityReasons: [FactCount] = []
  /// Those that have been referred until now, each once.
  public fileprivate(set) var referred: [FactCount] = []
  /// Those that have been referred until now, by line; one that was referred to both counts under each.
  public fileprivate(set) var referredByLine: [FactCount] = []
}

extension FactCounter {
  public func registrations(_ run: MonthRun) throws -> RegistrationCounts {
    var sums = RegistrationSums()
    let facts = RegistrationFact.allCases.map(\.column).joined(separator: ", ")
    let part: SQL = split?.ofRegistration ?? "0"
    try transaction.forEach(
      """
      SELECT r.registered_month, \(fragment: part), r.anonymity_reason,
        CASE WHEN EXISTS (SELECT 1 FROM referral f WHERE f.registration_id = r.id AND f.line = 'internal') THEN 1 ELSE 0 END,
        CASE WHEN EXISTS (SELECT 1 FROM referral f WHERE f.registration_id = r.id AND f.line = 'external') THEN 1 ELSE 0 END,
        \(fragment: facts)
      FROM registration r WHERE \(fragment: registered(run))
      """
    ) { row in try sums.add(row, isSplit: split != nil) }
    return sums.counts
  }

  /// Registrations by help question: one with several counts under each of them.
  public func helpQuestions(_ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: "registration r LEFT JOIN registration_question q ON q.registration_id = r.id",
      month: "r.registered_month", part: split?.ofRegistration, keys: ["q.code"], where: registered(run))
  }

  private func registered(_ run: MonthRun) -> SQL {
    "r.desk_id = \(desk) AND r.registered_month BETWEEN \(run.firstMonth) AND \(run.lastMonth)"
  }
}

/// The columns of the statement above: month, part, reason, referred inside, referred outside, and the facts.
private struct RegistrationSums {
  private var codes = FactCodes()
  private var all = FactSums()
  private var byFact = [FactSums](repeating: FactSums(), count: RegistrationFact.allCases.count)
  private var reasons = FactSums()
  private var referred = FactSums()
  private var byLine = FactSums()
  private let lines = ["internal", "external"]
  private static let firstFact = 5
  private static let wish = RegistrationFact.allCases.firstIndex(of: .wish)

  mutating func add(_ row: Row, isSplit: Bool) throws {
    let month = try codes.number(of: row[0])
    let part = isSplit ? try codes.number(of: row[1]) : codes.nothing
    all.add(month, part, codes.nothing)
    for position in byFact.indices {
      byFact[position].add(month, part, try codes.number(of: row[Self.firstFact + position]))
    }
    if let wish = Self.wish, row[Self.firstFact + wish] == .integer(1) {
      reasons.add(month, part, try codes.number(of: row[2]))
    }
    let isReferred = [row[3], row[4]].map { $0 == .integer(1) }
    if isReferred.contains(true) { referred.add(month, part, codes.nothing) }
    for (line, isReferred) in zip(lines, isReferred) where isReferred {
      byLine.add(month, part, codes.number(of: line))
    }
  }

  var counts: RegistrationCounts {
    RegistrationCounts(
      byFact: Dictionary(
        uniqueKeysWithValues: zip(RegistrationFact.allCases, byFact).map { ($0, $1.counts(codes)) }),
      all: all.counts(codes, hasKey: false), anonymityReasons: reasons.counts(codes),
      referred: referred.counts(codes, hasKey: false), referredByLine: byLine.counts(codes))
  }
}
