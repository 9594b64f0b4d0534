@_spi(Tables) import RegisterCore
public import Desk

/// Whole months in a row, by their first and last day.
public struct MonthRun: Sendable, Hashable {
  public let firstDay: LocalDate
  public let lastDay: LocalDate

  /// - Precondition: the days are the first and the last of their months, in order.
  public init(firstDay: LocalDate, lastDay: LocalDate) {
    let length = LocalDate.length(ofMonth: lastDay.month, year: lastDay.year)
    precondition(firstDay.day == 1 && lastDay.day == length && firstDay < lastDay, "a run is made of whole months")
    self.firstDay = firstDay
    self.lastDay = lastDay
  }

  var firstMonth: String { firstDay.yearMonth }
  var lastMonth: String { lastDay.yearMonth }
}
