import Desk
import KeyFigures
import Testing

@Suite("Periods that people ask for") struct PeriodChoiceTests {
  @Test func `whole quarters, the one that runs, years and everything are offered`() throws {
    let current = try month("2026-11")
    let recorded = try month("2012-05")...current
    let offered = PeriodChoice.offered(recorded: recorded, current: current)
    #expect(
      offered.map(\.name.nl) == [
        "2e kwartaal 2026", "3e kwartaal 2026", "4e kwartaal 2026", "Jaar 2025", "Jaar 2026", "Alles samen",
      ])
    #expect(
      offered.map { "\($0.period.from) \($0.period.through)" } == [
        "2026-04 2026-06", "2026-07 2026-09", "2026-10 2026-11", "2025-01 2025-12", "2026-01 2026-11",
        "2012-05 2026-11",
      ])
    #expect(offered.map(\.isRunning) == [false, false, true, false, true, true])
  }

  @Test func `no offered period reaches into a month that has not begun`() throws {
    for start in 0..<24 {
      let current = try month("2024-01").adding(start)
      for choice in PeriodChoice.offered(recorded: current...current, current: current) {
        #expect(try choice.period.checked(current: current) == choice.period)
      }
    }
  }

  @Test func `usually the last whole quarter is shown, and everything where nothing was recorded in it`() throws {
    let current = try month("2026-11")
    func usual(_ recorded: ClosedRange<Month>?, isQuiet: Bool) -> String {
      PeriodChoice.usual(recorded: recorded, isQuiet: isQuiet, current: current).name.nl
    }
    #expect(usual(nil, isQuiet: true) == "juli 2026 tot en met september 2026")
    let old = try month("2012-05")...month("2014-03")
    #expect(usual(old, isQuiet: true) == "mei 2012 tot en met maart 2014")
    let again = try month("2012-05")...current
    #expect(usual(again, isQuiet: true) == "mei 2012 tot en met november 2026")
    #expect(usual(again, isQuiet: false) == "juli 2026 tot en met september 2026")
  }
}
