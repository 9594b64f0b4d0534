import Desk
@testable import KeyFigureRecords
import KeyFigures
import Testing

@Suite("The report of a period") struct KeyFiguresTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `in every distribution the counts add up to n and the shares to one`(seed: UInt64) throws {
    for byUnit in [false, true] {
      let register = try RandomRegister(seed: seed, registrations: 200)
      for table in register.report(register.period, byUnit: byUnit).sections.flatMap(\.counts) where !table.overlaps {
        #expect(table.rows.reduce(0) { $0 + $1.count } == table.n)
        #expect(table.rows.allSatisfy { $0.share == Share($0.count, of: table.n) })
      }
    }
  }

  @Test(arguments: [4, 5, 6] as [UInt64])
  func `the parts of a split report add up to the report that is not split`(seed: UInt64) throws {
    let register = try RandomRegister(seed: seed, registrations: 250)
    let period = try Period(from: "2012-08", through: "2013-02")
    let whole = register.report(period)
    let split = register.report(period, byUnit: true)
    for (one, many) in zip(whole.sections, split.sections) {
      #expect(one.n == many.n)
      for table in one.counts where table.dimension != .unit {
        let parts = many.counts.filter { $0.dimension == table.dimension && $0.part != nil }
        for row in table.rows {
          let sum = parts.flatMap(\.rows).filter { $0.category == row.category }.reduce(0) { $0 + $1.count }
          #expect(sum == row.count)
        }
      }
    }
  }

  @Test func `waiting times and those who still wait follow from the facts`() throws {
    let register = try RandomRegister(seed: 7, registrations: 400)
    let period = try Period(from: "2012-09", through: "2012-12")
    let section = try #require(register.report(period)[.waitingTime])
    let days = register.registrations.compactMap(\.intake).filter { period.contains($0.month) }.map(\.days).sorted()
    let waiting = register.registrations.filter { registration in
      registration.month <= period.through && registration.intake.map { $0.month > period.through } ?? true
    }
    #expect(section.n == days.count)
    #expect(section.reading("median") == .whole(days[(days.count + 1) / 2 - 1]))
    #expect(section.reading("p90") == .whole(days[(days.count * 9 + 9) / 10 - 1]))
    #expect(section.reading("mean") == .mean(sum: days.reduce(0, +), n: days.count))
    #expect(section.reading("within-14") == Share(days.filter { $0 <= 14 }.count, of: days.count).map { .share($0) })
    #expect(section.reading("still-in") == .stock(waiting.count))
  }

  @Test func `those who still wait add up over the units`() throws {
    let register = try RandomRegister(seed: 8, registrations: 400)
    let period = try Period(from: "2013-01", through: "2013-01")
    let whole = register.report(period)[.waitingTime]?.reading("still-in")
    let lines = try #require(register.report(period, byUnit: true)[.waitingTime]?.measures.first).lines
    let stocks = lines.flatMap(\.readings).filter { $0.measure == .stillIn }.map(\.value)
    let sum = stocks.reduce(0) { sum, value in if case .stock(let stock) = value { sum + stock } else { sum } }
    #expect(whole == .stock(sum))
  }

  @Test func `a former force counts under its unit and no answer comes last`() throws {
    let register = try RandomRegister(seed: 9, registrations: 300)
    let table = try #require(register.report(register.period)[.registrations]?.table(.unit))
    #expect(table.rows.map(\.category.key).suffix(2) == ["wont-say", "unknown"])
    #expect(!table.rows.contains { $0.category.key == "groningen" })
    let north = register.registrations.filter { ["NN", "groningen"].contains($0.unit) }.count
    #expect(table.rows.first { $0.category.key == "NN" }?.count == north)
    let sizes = table.rows.dropLast(2).map(\.count)
    #expect(sizes == sizes.sorted(by: >))
  }

  @Test func `several help questions of one registration are shares of the registrations`() throws {
    let register = try RandomRegister(seed: 10, registrations: 120)
    let table = try #require(register.report(register.period)[.registrations]?.table(.helpQuestion))
    #expect(table.overlaps)
    #expect(table.n == 120)
    #expect(table.rows.reduce(0) { $0 + $1.count } == register.registrations.reduce(0) { $0 + $1.questions.count })
  }

  @Test func `referred registrations are a share of the registrations of the same months`() throws {
    let register = try RandomRegister(seed: 11, registrations: 200)
    let period = try Period(from: "2012-06", through: "2012-09")
    let table = try #require(register.report(period)[.registrationsReferred]?.table(.line))
    let cohort = register.registrations.filter { period.contains($0.month) }
    let share = table.rows.first { $0.category.key == "internal" }?.share
    #expect(share == Share(cohort.filter(\.isReferred).count, of: cohort.count))
  }

  @Test func `a handful of marks is not shown, for the desk or for a unit`() throws {
    let few = try RandomRegister(seed: 12, registrations: 36)
    let section = try #require(few.report(few.period)[.surveyMarks])
    #expect(section.n == 9)
    #expect(section.isWithheld && section.measures.isEmpty)

    let more = try RandomRegister(seed: 13, registrations: 160)
    let lines = try #require(more.report(more.period, byUnit: true)[.surveyMarks]?.measures.first).lines
    for line in lines {
      #expect(line.n >= 10 || (line.distribution.isEmpty && line.readings.allSatisfy { $0.value == .none }))
    }
    #expect(lines.contains { $0.n >= 10 } && lines.contains { $0.n < 10 })
  }

  @Test func `an empty period says so, and a running month is named`() throws {
    let current = try month("2014-03")
    let report = KeyFiguresBuilder(
      KeyFigureCatalogue.indicators, period: Period(current), breakdown: nil, months: [:], opening: TallySheet(),
      names: .sample, current: current)()
    #expect(report.isEmpty)
    #expect(report.running == current)
    #expect(report.sections.allSatisfy { $0.n == 0 })
    #expect(KeyFiguresTable(.dutch).text(report).contains("In deze periode is niets vastgelegd."))
  }

  @Test func `a contact can't be split by product, and the report says so instead of guessing`() throws {
    let register = try RandomRegister(seed: 14, registrations: 50)
    let month = register.period.from
    let sheet = TallySheet([Tally(Tally.Place(.contacts, .total), 3)])
    let report = KeyFiguresBuilder(
      KeyFigureCatalogue.indicators, period: Period(month), breakdown: .product, months: [month: sheet],
      opening: TallySheet(), names: .sample,
      current: month)()
    let section = try #require(report[.contacts])
    #expect(section.isWhole && section.n == 3)
    #expect(!report.lines.contains { $0.indicator == "contacts" })
    #expect(KeyFiguresTable(.dutch).text(report).contains("Niet uit te splitsen zoals gevraagd"))
  }

  @Test func `back at work is counted among those who were ill and whose end is known`() throws {
    let changes = [
      "sick>works": 3, "partly-sick>works": 2, "sick>sick": 4, "sick>unknown": 5, "works>works": 7,
      "works>sick": 1, "not-applicable>not-applicable": 6, "unknown": 2,
    ]
    let may = try month("2013-05")
    let tallies = changes.map { Tally(Tally.Place(.work, .workChange, category: $0.key), $0.value) }
    let report = KeyFiguresBuilder(
      KeyFigureCatalogue.indicators, period: Period(may), breakdown: nil, months: [may: TallySheet(tallies)],
      opening: TallySheet(), names: .sample,
      current: may)()
    #expect(report[.work]?.reading("back-at-work") == Share(5, of: 9).map { .share($0) })
    #expect(report[.work]?.reading("stayed-at-work") == Share(7, of: 8).map { .share($0) })
    #expect(report[.work]?.table(.workChange)?.rows.last?.category.key == "unknown")
  }

  @Test func `every line over time adds up to the whole`() throws {
    let register = try RandomRegister(seed: 15, registrations: 90)
    let report = register.report(register.period)
    let trend = try #require(report.trends.first { $0.indicator == .registrations })
    #expect(trend.totals.count == register.period.months.count)
    #expect(trend.totals.reduce(0, +) == 90)
  }
}
