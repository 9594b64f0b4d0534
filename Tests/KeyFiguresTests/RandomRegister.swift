import Desk
@testable import KeyFigureRecords
import KeyFigures

/// A made-up register of registrations and surveys, with its tallies per month as a store would make them.
struct RandomRegister {
  struct Registration {
    let month: Month
    let unit: String
    let group: String
    /// Two at most; the second may be missing.
    let questions: [String]
    /// Days to the intake and the month in which it was; `nil` for somebody who still waits.
    let intake: (days: Int, month: Month)?
    let isReferred: Bool
  }

  let registrations: [Registration]
  let marks: [(month: Month, unit: String, mark: Int)]
  let period: Period

  static let units = ["NN", "ON", "groningen", "twente", "AM", "wont-say", "unknown"]
  static let groups = ["employee", "aspirant", "manager", "former", "family", "unknown"]
  static let questions = ["ptsd-complaints", "sleep", "grief", "unknown"]

  init(seed: UInt64, registrations count: Int, months: Int = 14) throws {
    var generator = SeededGenerator(seed: seed)
    let first = try month("2012-05")
    period = try Period(from: first, through: first.adding(months - 1))
    var registrations: [Registration] = []
    for _ in 0..<count {
      let month = first.adding(Int.random(in: 0..<months, using: &generator))
      let waits = Int.random(in: 0..<5, using: &generator) == 0
      let days = Int.random(in: 0...40, using: &generator)
      registrations.append(
        Registration(
          month: month, unit: Self.units.randomElement(using: &generator) ?? "unknown",
          group: Self.groups.randomElement(using: &generator) ?? "unknown",
          questions: Array(Self.questions.shuffled(using: &generator).prefix(Int.random(in: 1...2, using: &generator))),
          intake: waits ? nil : (days, month.adding(days / 30)),
          isReferred: Int.random(in: 0..<4, using: &generator) == 0))
    }
    self.registrations = registrations
    marks = (0..<count / 4).map { _ in
      (
        first.adding(Int.random(in: 0..<months, using: &generator)),
        Self.units.randomElement(using: &generator) ?? "unknown", Int.random(in: 1...10, using: &generator)
      )
    }
  }

  /// The tallies of one month, split by unit when asked for.
  func sheet(_ month: Month, byUnit: Bool = false) -> TallySheet {
    var sheet = TallySheet()
    func count(_ id: IndicatorID, _ dimension: FigureDimension, _ unit: String, _ category: String = "", value: Int = 0)
    {
      sheet.add(
        Tally(Tally.Place(id, dimension, part: byUnit ? unit : "", category: category, value: value), 1))
    }
    for registration in registrations where registration.month == month {
      let unit = registration.unit
      count(.registrations, .total, unit)
      count(.registrations, .unit, unit, unit)
      count(.registrations, .group, unit, registration.group)
      registration.questions.forEach { count(.registrations, .helpQuestion, unit, $0) }
      count(.waitingTime, .flow, unit, Flow.came.rawValue)
      if registration.isReferred {
        count(.registrationsReferred, .total, unit)
        count(.registrationsReferred, .line, unit, "internal")
      }
    }
    for registration in registrations {
      guard let intake = registration.intake, intake.month == month else { continue }
      count(.waitingTime, .total, registration.unit)
      count(.waitingTime, .value, registration.unit, value: intake.days)
      count(.waitingTime, .flow, registration.unit, Flow.helped.rawValue)
    }
    for answer in marks where answer.month == month {
      count(.surveyMarks, .total, answer.unit)
      count(.surveyMarks, .value, answer.unit, value: answer.mark)
    }
    return sheet
  }

  /// The report of a period within the register.
  func report(_ period: Period, byUnit: Bool = false) -> KeyFiguresReport {
    let months = Dictionary(uniqueKeysWithValues: period.months.map { ($0, sheet($0, byUnit: byUnit)) })
    let before = self.period.months.filter { $0 < period.from }.map { sheet($0, byUnit: byUnit) }
    let flows = TallySheet.sum(before).tallies.filter { $0.place.dimension == .flow }
    return KeyFiguresBuilder(
      KeyFigureCatalogue.indicators, period: period, breakdown: byUnit ? .unit : nil, months: months,
      opening: TallySheet(flows), names: .sample,
      current: self.period.through.adding(12))()
  }
}

extension CategoryNames {
  static let sample = CategoryNames(
    products: CodeList(
      "product", Text(nl: "Product", en: "Product"),
      [Code("short-help", Text(nl: "Kortdurende hulpverlening", en: "Short-term help"))]))
}

struct NotAMonth: Error {}

func month(_ text: String) throws -> Month {
  guard let month = Month(iso: text) else { throw NotAMonth() }
  return month
}
