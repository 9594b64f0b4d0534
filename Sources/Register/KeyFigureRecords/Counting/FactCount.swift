import Desk
import KeyFigures

/// What one figure counts of the facts of one source.
struct FactCount<Span: Sendable>: Sendable {
  let source: FactSource<Span>
  /// What is measured of each fact; facts without it are left out.
  let number: FactNumber?
  let rules: [TallyRule]

  init(_ source: FactSource<Span>, measuring number: FactNumber? = nil, _ rules: [TallyRule]) {
    self.source = source
    self.number = number
    self.rules = rules
  }

  /// The columns that it reads.
  var keys: [FactKey] { (number?.keys ?? []) + rules.flatMap(\.keys) }
}

/// What is measured of a fact: days, sessions, a mark.
struct FactNumber: Sendable {
  let keys: [FactKey]
  /// `nil` for a fact that has no such number.
  let of: @Sendable (Fact) throws -> Int?

  init(_ keys: FactKey..., of: @escaping @Sendable (Fact) throws -> Int?) {
    self.keys = keys
    self.of = of
  }

  /// What stands in a column.
  static func column(_ key: FactKey) -> Self { Self(key) { try $0.number(key) } }

  /// Calendar days from one recorded day to another.
  static func days(from start: FactKey, to end: FactKey) -> Self {
    Self(start, end) { fact in
      guard let start = try fact.day(start), let end = try fact.day(end) else { return nil }
      return end.days(since: start)
    }
  }

  /// Calendar days from a recorded day to the day of the fact.
  static func days(since start: FactKey) -> Self {
    Self(start) { fact in
      guard let start = try fact.day(start), let day = try fact.day else { return nil }
      return day.days(since: start)
    }
  }
}
