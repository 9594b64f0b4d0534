import Desk
import HouseActs
import Instruments
import KeyFigureRecords
import KeyFigures
import RegisterCore

/// Which key figures somebody asks for, and how their report is made of the register in one snapshot.
struct ReportQuestion: Sendable {
  let period: Period
  let breakdown: Breakdown?
  /// The month that it is: the only one of the period that may not be kept.
  let current: Month

  /// What one snapshot of the register gives.
  struct Counted: Sendable {
    var sheets: [Month: TallySheet]
    let opening: TallySheet
    let products: CodeList
    let subPurposes: [String: Text]
    let expectation: WaitingExpectation?
    /// What the report is made of, when all of it is kept.
    let source: MadeReports.Source?
  }

  enum Found: Sendable {
    case counted(Counted)
    /// Made before of the same kept months.
    case made(KeyFiguresReport)
  }

  /// As the audit log tells it.
  var filters: [String] {
    ["from=\(period.from)", "to=\(period.through)"] + (breakdown.map { ["by=\($0.rawValue)"] } ?? [])
  }

  /// The months that are over and not kept.
  func missing(_ work: Work) throws -> [Month] {
    let closed = period.months.filter { $0 < current }
    guard let first = closed.first, let last = closed.last else { return [] }
    let kept = try KeptTallies(work, split: breakdown).months(Period(from: first, through: last))
    return closed.filter { !kept.contains($0) }
  }

  /// All that the report needs, from the work's snapshot.
  func find(_ work: Work) throws -> Found {
    let counter = TallyCounter(work, split: breakdown)
    let kept = KeptTallies(work, split: breakdown)
    let opening = try counter.opening(before: period.from.firstDay)
    let catalogue = try work.catalogue()
    let (products, parts) = (catalogue.names, catalogue.subPurposes)
    let expectation = try work.norms().expectation
    let source = MadeReports.Source(
      period: period, breakdown: breakdown, current: current, stamps: try kept.stamps(period), opening: opening,
      products: products.codes, subPurposes: parts, expectation: expectation)
    if let made = MadeReports.shared.report(of: source) { return .made(made) }
    var sheets = try kept.tallies(period)
    let fresh = period.months.filter { sheets[$0] == nil }
    for run in try Period.runs(of: fresh) {
      sheets.merge(try counter.tallies(run), uniquingKeysWith: { first, _ in first })
    }
    return .counted(
      Counted(
        sheets: sheets, opening: opening, products: products, subPurposes: parts, expectation: expectation,
        source: fresh.isEmpty ? source : nil))
  }

  func report(of found: Found) -> KeyFiguresReport {
    switch found {
    case .made(let report): return report
    case .counted(let counted):
      let names = CategoryNames(
        products: counted.products, questionnaires: Instruments.Catalogue.names, subPurposes: counted.subPurposes)
      let report = KeyFiguresBuilder(
        KeyFigureCatalogue.indicators(expecting: counted.expectation), period: period, breakdown: breakdown,
        months: counted.sheets,
        opening: counted.opening, names: names, current: current)()
      if let source = counted.source { MadeReports.shared.keep(report, of: source) }
      return report
    }
  }
}

extension ProductCatalogue {
  /// The names of the parts of all products, past and present, each in its latest version.
  fileprivate var subPurposes: [String: Text] {
    var found: [String: Text] = [:]
    for product in products {
      for part in product.subPurposes {
        found["\(product.key.text)>\(part.key.text)"] = Text(
          nl: "\(product.name.nl): \(part.name.nl)", en: "\(product.name.en): \(part.name.en)")
      }
    }
    return found
  }

  /// The names of all products, past and present, each in its latest version.
  fileprivate var names: CodeList {
    var latest: [(CodeKey, Text)] = []
    for product in products {
      latest.removeAll { $0.0 == product.key }
      latest.append((product.key, product.name))
    }
    return CodeList(
      "product", Text(nl: "Product", en: "Product"), latest.map { Code($0.0, $0.1) } + [.unknown])
  }
}

extension Instruments.Catalogue {
  /// The names of all questionnaires.
  fileprivate static var names: CodeList {
    CodeList(
      "instrument", Text(nl: "Vragenlijst", en: "Questionnaire"),
      all.compactMap { instrument in CodeKey(instrument.id).map { Code($0, instrument.name) } })
  }
}

extension KeyFigureCatalogue {
  /// The same with what the desk expects of itself on waiting.
  fileprivate static func indicators(expecting expectation: WaitingExpectation?) -> IndicatorCatalogue {
    guard let expectation else { return indicators }
    let (days, day) = (expectation.days, expectation.talkedOverOn.display)
    let norm = Indicator.Norm(
      value: days,
      name: Text(
        nl: "Verwachting van het loket: intake binnen \(days) dagen, besproken op \(day)",
        en: "What the desk expects: intake within \(days) days, talked over on \(day)"))
    return IndicatorCatalogue(
      version: indicators.version, indicators.indicators.map { $0.id == .waitingTime ? $0.expecting(norm) : $0 })
  }
}
