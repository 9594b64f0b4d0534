import Desk
import KeyFigures

/// One key figure: what it is, and how its tallies are counted in the register. Each stands in a file of its own.
struct KeyFigure: Sendable {
  let indicator: Indicator
  /// What is counted in a run of months.
  let counts: [FactCount<Period>]
  /// Who was waiting, or what was open, on the eve of a day: flows only.
  let opening: [FactCount<LocalDate>]

  init(_ indicator: Indicator, counted counts: [FactCount<Period>], opening: [FactCount<LocalDate>] = []) {
    self.indicator = indicator
    self.counts = counts
    self.opening = opening
  }
}
