import Desk
import Figures
import Instruments
import Records
import RegisterCore

/// Which key figures somebody asks for, and how they are made of the register in one snapshot.
struct FigureQuestion: Sendable {
  let period: Period
  let breakdown: Breakdown?
  /// The month that it is: the only one of the period that may not be kept.
  let current: Month

  /// What one snapshot of the register gives.
  struct Counted: Sendable {
    var sheets: [Month: TallySheet]
    let opening: TallySheet
    let products: CodeList
    /// What the figures are made of, when all of it is kept.
    let source: FigureShelf.Source?
  }

  enum Answer: Sendable {
    case counted(Counted)
    /// Made before of the same kept months.
    case known(KeyFigures)
  }

  /// As the audit log tells it.
  var filters: [String] {
    ["from=\(period.from)", "to=\(period.through)"] + (breakdown.map { ["by=\($0.rawValue)"] } ?? [])
  }

  func cache(_ work: Work) -> FigureCache { cache(of: work.desk.id) }

  func cache(of desk: DeskID) -> FigureCache {
    FigureCache(desk: desk, rules: Figures.Catalogue.version, breakdown: breakdown?.rawValue ?? "")
  }

  func counting(_ work: Work) -> FigureCounting {
    FigureCounting(counter: FactCounter(work, split: breakdown.map { FactSplit($0) }))
  }

  /// The months that are over and not kept.
  func missing(_ work: Work) throws -> [Month] {
    let closed = period.months.filter { $0 < current }
    guard let first = closed.first, let last = closed.last else { return [] }
    let run = MonthRun(firstDay: first.firstDay, lastDay: last.lastDay)
    let kept = try cache(work).months(run, work)
    return closed.filter { !kept.contains($0.iso) }
  }

  /// All that the figures need, from the work's snapshot.
  func answer(_ work: Work) throws -> Answer {
    let counting = counting(work)
    let opening = try counting.opening(before: period.from.firstDay)
    let products = try work.catalogue().names
    let source = FigureShelf.Source(
      period: period, breakdown: breakdown, current: current,
      stamps: try cache(work).stamps(MonthRun(period), work), opening: opening, products: products.codes)
    if let known = FigureShelf.shared.figures(made: source) { return .known(known) }
    var sheets = try kept(work)
    let fresh = period.months.filter { sheets[$0] == nil }
    for run in try Period.runs(of: fresh) {
      sheets.merge(try counting.tallies(MonthRun(run)), uniquingKeysWith: { first, _ in first })
    }
    return .counted(
      Counted(sheets: sheets, opening: opening, products: products, source: fresh.isEmpty ? source : nil))
  }

  func figures(of answer: Answer) -> KeyFigures {
    switch answer {
    case .known(let figures): return figures
    case .counted(let counted):
      let figures = KeyFiguresBuilder(
        period: period, breakdown: breakdown, months: counted.sheets, opening: counted.opening,
        names: CategoryNames(products: counted.products, instruments: Instruments.Catalogue.names), current: current)()
      if let source = counted.source { FigureShelf.shared.keep(figures, made: source) }
      return figures
    }
  }

  /// Kept sheets; one that can't be read is counted again.
  private func kept(_ work: Work) throws -> [Month: TallySheet] {
    var sheets: [Month: TallySheet] = [:]
    for (month, bytes) in try cache(work).tallies(MonthRun(period), work) {
      guard let month = Month(iso: month) else { continue }
      do throws(DamagedTallies) {
        sheets[month] = try TallySheet(bytes: bytes)
      } catch {
        // Such a month is counted each time, as if it had not been kept.
        continue
      }
    }
    return sheets
  }
}

extension Period {
  /// Months in a row, so that each run is counted with one pass over its facts.
  static func runs(of months: [Month]) throws(PeriodRefusal) -> [Period] {
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

extension ProductCatalogue {
  /// The names of all products, past and present, each in its latest version.
  var names: CodeList {
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
