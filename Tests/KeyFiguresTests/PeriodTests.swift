import Desk
import KeyFigures
import Testing

@Suite("Months and periods") struct PeriodTests {
  @Test func `a month is read only when written as year, hyphen and two digits`() throws {
    #expect(try month("2012-05") == Month(year: 2012, month: 5))
    for wrong in ["2012-5", "2012-13", "2012-00", "12-05", "2012/05", "2012-05-01", "mei 2012", "", "2012-05 "] {
      #expect(Month(iso: wrong) == nil, "\(wrong)")
    }
  }

  @Test func `a month knows its days, its name and its neighbours across a year`() throws {
    let december = try month("2012-12")
    #expect(december.next.iso == "2013-01")
    #expect(december.adding(-12).iso == "2011-12")
    #expect(try month("2012-02").lastDay.iso == "2012-02-29")
    #expect(december.firstDay.iso == "2012-12-01")
    #expect(december.name == Text(nl: "december 2012", en: "December 2012"))
  }

  @Test func `both ends of a period are counted`() throws {
    let period = try Period(from: "2012-05", through: "2014-03")
    #expect(period.months.count == 23)
    #expect(period.months.first?.iso == "2012-05")
    #expect(period.months.last?.iso == "2014-03")
    #expect(period.name(.dutch) == "mei 2012 tot en met maart 2014")
    #expect(Period(period.from).name(.english) == "May 2012")
  }

  @Test func `each slip of the pen has a refusal of its own`() throws {
    #expect(throws: PeriodRefusal.notAMonth(.from)) { try Period(from: "2012", through: "2014-03") }
    #expect(throws: PeriodRefusal.notAMonth(.through)) { try Period(from: "2012-05", through: "2014-3") }
    #expect(throws: PeriodRefusal.endsBeforeItBegins) { try Period(from: "2014-03", through: "2012-05") }
    #expect(throws: PeriodRefusal.tooLong) { try Period(from: "1912-05", through: "2014-03") }
    #expect(PeriodRefusal.notAMonth(.from).field == "from")
    #expect(PeriodRefusal.endsBeforeItBegins.field == "to")
  }

  @Test func `a month that has not begun is refused, the running month is not`() throws {
    let current = try month("2014-03")
    let period = try Period(from: "2014-01", through: "2014-03")
    #expect(try period.checked(current: current) == period)
    #expect(throws: PeriodRefusal.notBegun(current: current)) {
      try Period(from: "2014-01", through: "2014-04").checked(current: current)
    }
    #expect(PeriodRefusal.notBegun(current: current).text.nl.contains("maart 2014 (2014-03)"))
  }
}
