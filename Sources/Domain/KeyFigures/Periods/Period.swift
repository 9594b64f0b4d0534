public import Desk

/// Whole months in a row, both ends included.
public struct Period: Hashable, Sendable {
  public let from: Month
  public let through: Month

  /// More months than this are refused: a register older than fifty years is a slip of the pen.
  public static let longest = 600

  /// A period that ends before it begins, or runs longer than fifty years, is refused.
  public init(from: Month, through: Month) throws(PeriodRefusal) {
    guard from <= through else { throw .endsBeforeItBegins }
    guard through.ordinal - from.ordinal < Self.longest else { throw .tooLong }
    self.from = from
    self.through = through
  }

  /// Reads two months of the form `yyyy-mm`.
  public init(from: String, through: String) throws(PeriodRefusal) {
    guard let first = Month(iso: from) else { throw .notAMonth(.from) }
    guard let last = Month(iso: through) else { throw .notAMonth(.through) }
    try self.init(from: first, through: last)
  }

  /// A single month.
  public init(_ month: Month) {
    from = month
    through = month
  }

  /// Refuses a period of which the last month has not begun: its figures would pass for final.
  public func checked(current: Month) throws(PeriodRefusal) -> Period {
    guard through <= current else { throw .notBegun(current: current) }
    return self
  }

  public var months: [Month] {
    (0...(through.ordinal - from.ordinal)).map(from.adding)
  }

  public func contains(_ month: Month) -> Bool {
    (from...through).contains(month)
  }

  /// `mei 2012 tot en met maart 2014`, or the one month.
  public var name: Text {
    guard from != through else { return from.name }
    return Text(nl: "\(from.name.nl) tot en met \(through.name.nl)", en: "\(from.name.en) to \(through.name.en)")
  }
}

extension Period {
  /// Months in rising order as runs of months in a row, so that each run is counted with one pass over its facts.
  ///
  /// - Throws: `PeriodRefusal.tooLong` for a run of more than fifty years.
  public static func runs(of months: [Month]) throws(PeriodRefusal) -> [Period] {
    var runs: [Period] = []
    for month in months {
      if let last = runs.last, last.through.next == month {
        runs[runs.count - 1] = try Period(from: last.from, through: month)
      } else {
        runs.append(Period(month))
      }
    }
    return runs
  }
}
