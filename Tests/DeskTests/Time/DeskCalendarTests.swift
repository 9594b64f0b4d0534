import Desk
import Foundation
import Testing

@Suite("The desk's clock") struct DeskCalendarTests {
  let amsterdam: DeskCalendar

  init() throws {
    amsterdam = try DeskCalendar(zone: "Europe/Amsterdam")
  }

  private func utc(_ text: String) throws -> Date {
    try Date(text, strategy: .iso8601)
  }

  private func day(_ text: String) throws -> LocalDate {
    try #require(LocalDate(dutch: text))
  }

  private func time(_ text: String) throws -> ClockTime {
    try #require(ClockTime(text))
  }

  @Test func `Amsterdam resolves and is not Greenwich`() throws {
    #expect(amsterdam.hour(of: try utc("2026-01-15T12:00:00Z")) == 13)
    #expect(amsterdam.hour(of: try utc("2026-07-15T12:00:00Z")) == 14)
    #expect(throws: TimeRefusal.unknownZone) { try DeskCalendar(zone: "Europe/Luwte") }
  }

  @Test func `a call just before midnight UTC belongs to the next local day`() throws {
    let moment = try utc("2013-12-31T23:30:59Z")
    #expect(amsterdam.day(of: moment) == (try day("1-1-2014")))
    #expect(amsterdam.time(of: moment).description == "00:30")
    #expect(amsterdam.isoWeekday(of: moment) == 3)
    #expect(amsterdam.display(moment) == "1-1-2014 00:30")
  }

  @Test(arguments: ["31-3-2013", "25-3-2012", "29-3-2026"])
  func `times that the clocks skip in spring are refused`(text: String) throws {
    let day = try day(text)
    for skipped in ["02:00", "02:30", "02:59"] {
      #expect(throws: TimeRefusal.skippedByTheClock) { try amsterdam.moment(day, try time(skipped)) }
    }
    let before = try amsterdam.moment(day, try time("01:59"))
    let after = try amsterdam.moment(day, try time("03:00"))
    #expect(after.timeIntervalSince(before) == 60)
    #expect(amsterdam.end(of: day).timeIntervalSince(amsterdam.start(of: day)) == 23 * 3600)
  }

  @Test(arguments: ["27-10-2013", "28-10-2012", "25-10-2026"])
  func `of times that come twice in autumn the first is meant`(text: String) throws {
    let day = try day(text)
    let first = try amsterdam.moment(day, try time("02:30"))
    #expect(first.timeIntervalSince(amsterdam.start(of: day)) == 2.5 * 3600)
    #expect(amsterdam.time(of: first.addingTimeInterval(3600)).description == "02:30")
    #expect(amsterdam.end(of: day).timeIntervalSince(amsterdam.start(of: day)) == 25 * 3600)
  }

  @Test func `every half hour of two years is found back`() throws {
    var moment = try utc("2012-01-01T00:00:00Z")
    let end = try utc("2014-01-01T00:00:00Z")
    while moment < end {
      let (day, time) = (amsterdam.day(of: moment), amsterdam.time(of: moment))
      let back = try amsterdam.moment(day, time)
      #expect(back == moment || back == moment.addingTimeInterval(-3600))
      #expect(amsterdam.day(of: back) == day && amsterdam.time(of: back) == time)
      #expect(amsterdam.start(of: day) <= moment && moment < amsterdam.end(of: day))
      moment += 1800
    }
  }

  @Test func `a day begins later where the clocks skip midnight`() throws {
    let cairo = try DeskCalendar(zone: "Africa/Cairo")
    let day = try day("26-4-2024")
    #expect(cairo.time(of: cairo.start(of: day)).description == "01:00")
    #expect(cairo.start(of: day) == (try utc("2024-04-25T22:00:00Z")))
    #expect(throws: TimeRefusal.skippedByTheClock) { try cairo.moment(day, .midnight) }
  }

  @Test func `moments before 1970 and with parts of a second fall in the right minute`() throws {
    #expect(amsterdam.day(of: try utc("1969-12-31T22:59:59Z")) == (try day("31-12-1969")))
    #expect(amsterdam.time(of: Date(timeIntervalSince1970: -0.5)).description == "00:59")
  }
}

@Suite("Days and times as typed") struct TypedTimeTests {
  @Test(arguments: [
    ("1-5-2012", "2012-05-01"), ("01-05-2012", "2012-05-01"), ("29-2-2012", "2012-02-29"), ("31-12-2014", "2014-12-31"),
  ]) func `a Dutch day is read with or without zeros`(text: String, iso: String) throws {
    #expect(LocalDate(dutch: text)?.iso == iso)
  }

  @Test(arguments: [
    "29-2-2013", "31-4-2012", "0-1-2012", "1-13-2012", "1-5-12", "1/5/2012", "2012-05-01", "", "1-5-2012 ", "+1-5-2012",
    "١-٥-٢٠١٢", "001-5-2012", "1--2012", "29-2-1900",
  ]) func `what is no day is refused`(text: String) {
    #expect(LocalDate(dutch: text) == nil)
  }

  @Test func `the way a day is shown can be read back`() {
    for number in stride(from: 10_000, to: 30_000, by: 7) {
      let day = LocalDate(dayNumber: number)
      #expect(LocalDate(dutch: day.display) == day)
    }
  }

  @Test(arguments: [("00:00", 0), ("9:05", 545), ("23:59", 1439)]) func `a time is read`(text: String, minutes: Int) {
    #expect(ClockTime(text)?.minutes == minutes)
  }

  @Test(arguments: ["24:00", "12:60", "12", "12:5", "12:05:00", "-1:00", "", "12.05", " 1:00", "1:00 "])
  func `what is no time is refused`(text: String) {
    #expect(ClockTime(text) == nil)
  }
}
