public import Desk

/// A period that people ask for by name: a quarter, a year, or all there is.
public struct PeriodChoice: Hashable, Sendable {
  public let period: Period
  public let name: Text
  /// Whether its last month is not over yet.
  public let isRunning: Bool

  /// What a desk offers to report on: the last two whole quarters and the one that runs, this year and the last one,
  /// and everything from the first recorded month.
  ///
  /// - Parameters:
  ///   - recorded: the first and last months with facts; `nil` when there are none.
  ///   - current: the month that it is now.
  public static func offered(recorded: ClosedRange<Month>?, current: Month) -> [PeriodChoice] {
    let start = current.adding(-((current.month - 1) % 3))
    let quarters = [start.adding(-6), start.adding(-3), start].map { quarter(from: $0, current: current) }
    let years = [year(current.year - 1, current: current), year(current.year, current: current)]
    return (quarters + years + [recorded.flatMap { all($0, current: current) }]).compactMap(\.self)
  }

  /// The last quarter that is over.
  public static func lastQuarter(current: Month) -> Period {
    let start = current.adding(-((current.month - 1) % 3))
    return quarter(from: start.adding(-3), current: current)?.period ?? Period(current)
  }

  /// What is shown when nobody chose: the last whole quarter; where nothing was recorded in it, everything.
  ///
  /// - Parameter isQuiet: whether nothing was recorded in the last whole quarter.
  public static func usual(recorded: ClosedRange<Month>?, isQuiet: Bool, current: Month) -> Period {
    let last = lastQuarter(current: current)
    guard isQuiet, let recorded else { return last }
    return all(recorded, current: current)?.period ?? last
  }

  private static func quarter(from start: Month, current: Month) -> PeriodChoice? {
    let number = (start.month + 2) / 3
    return make(
      from: start, through: start.adding(2), current: current,
      Text(nl: "\(number)e kwartaal \(start.year)", en: "Quarter \(number) of \(start.year)"))
  }

  private static func year(_ year: Int, current: Month) -> PeriodChoice? {
    guard let first = Month(year: year, month: 1) else { return nil }
    return make(
      from: first, through: first.adding(11), current: current, Text(nl: "Jaar \(year)", en: "Year \(year)"))
  }

  private static func all(_ months: ClosedRange<Month>, current: Month) -> PeriodChoice? {
    let last = min(months.upperBound, current)
    guard months.lowerBound <= last else { return nil }
    return make(
      from: months.lowerBound, through: last, current: current, Text(nl: "Alles samen", en: "All together"))
  }

  /// A period that runs ends with the current month.
  private static func make(from: Month, through: Month, current: Month, _ name: Text) -> PeriodChoice? {
    do throws(PeriodRefusal) {
      let period = try Period(from: from, through: min(through, current))
      return PeriodChoice(period: period, name: name, isRunning: period.through == current)
    } catch {
      // More than fifty years of records: such a span is asked for by its months.
      return nil
    }
  }
}
