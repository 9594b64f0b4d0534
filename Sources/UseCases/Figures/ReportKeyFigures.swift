import Database
public import Desk
public import Figures
import Foundation
import Instruments
public import Records

/// The key figures of a period, for the desk's own people.
///
/// Months that are over are counted once and kept until a fact in them changes; the month that runs is counted each
/// time. Everything comes from one snapshot, so that figures of one report never contradict each other.
public struct ReportKeyFigures: Sendable {
  let register: Register

  public init(register: Register) {
    self.register = register
  }

  /// - Throws: `PeriodRefusal` when the last month has not begun; `AccessRefusal`; `StoreFault`.
  public func callAsFunction(
    _ period: Period, by breakdown: Breakdown? = nil, _ occasion: Occasion
  ) async throws -> KeyFigures {
    let calendar = try DeskCalendar(zone: register.desk.timeZone)
    let current = Month(calendar.day(of: register.effects.now()))
    let period = try period.checked(current: current)
    let cache = FigureCache(
      desk: register.desk.id, rules: Figures.Catalogue.version, breakdown: breakdown?.rawValue ?? "")
    let token = try await reserve(period, before: current, in: cache)
    let asked = (period: period, breakdown: breakdown, current: current)
    switch try await count(asked, cache: cache, occasion) {
    case .known(let figures): return figures
    case .counted(let counted):
      if let token { try await keep(counted, before: current, token: token, in: cache) }
      let figures = KeyFiguresBuilder(
        period: period, breakdown: breakdown, months: counted.sheets, opening: counted.opening,
        names: CategoryNames(products: counted.products, instruments: Instruments.Catalogue.names), current: current)()
      if let source = counted.source { FigureShelf.shared.keep(figures, made: source) }
      return figures
    }
  }

  /// What there is to choose from: the periods that people ask for, and the one shown when nobody chose.
  public func periods() async throws -> (offered: [PeriodChoice], usual: Period) {
    let current = Month(try DeskCalendar(zone: register.desk.timeZone).day(of: register.effects.now()))
    let span = try await register.prepare { work in try FactSpan.find(work) }
    let first = span.flatMap { Month(iso: $0.first) }
    let last = span.flatMap { Month(iso: $0.last) }
    let recorded = first.flatMap { first in last.map { first...max(first, $0) } }
    return (
      PeriodChoice.offered(recorded: recorded, current: current),
      PeriodChoice.usual(recorded: recorded, current: current)
    )
  }

  /// What one snapshot of the register gives.
  private struct Counted: Sendable {
    var sheets: [Month: TallySheet]
    /// The months that were not kept yet.
    var fresh: [Month]
    let opening: TallySheet
    let products: CodeList
    /// What the figures are made of, when all of it is kept.
    let source: FigureShelf.Source?
  }

  private enum Answer: Sendable {
    case counted(Counted)
    /// Made before of the same kept months.
    case known(KeyFigures)
  }

  private func count(
    _ asked: (period: Period, breakdown: Breakdown?, current: Month), cache: FigureCache, _ occasion: Occasion
  ) async throws -> Answer {
    let period = asked.period
    return try await register.ask(occasion) { work in
      let grant = try work.require(.readKeyFigures)
      work.record(.figuresRead, grant) { entry in
        entry.filters =
          ["from=\(period.from)", "to=\(period.through)"] + (asked.breakdown.map { ["by=\($0.rawValue)"] } ?? [])
      }
      let counting = FigureCounting(counter: FactCounter(work, split: asked.breakdown.map { FactSplit($0) }))
      let opening = try counting.opening(before: period.from.firstDay)
      let products = try work.catalogue().names
      let source = FigureShelf.Source(
        period: period, breakdown: asked.breakdown, current: asked.current,
        stamps: try cache.stamps(MonthRun(period), work.transaction), opening: opening, products: products.codes)
      if let known = FigureShelf.shared.figures(made: source) { return .known(known) }
      var sheets = try Self.kept(period, in: cache, work)
      let fresh = period.months.filter { sheets[$0] == nil }
      for run in try Self.runs(of: fresh) {
        sheets.merge(try counting.tallies(MonthRun(run)), uniquingKeysWith: { first, _ in first })
      }
      return .counted(
        Counted(
          sheets: sheets, fresh: fresh, opening: opening, products: products, source: fresh.isEmpty ? source : nil))
    }
  }

  // MARK: Closed months

  /// Kept sheets; one that can't be read is counted again.
  private static func kept(_ period: Period, in cache: FigureCache, _ work: Work) throws -> [Month: TallySheet] {
    var sheets: [Month: TallySheet] = [:]
    for (month, bytes) in try cache.tallies(MonthRun(period), work.transaction) {
      guard let month = Month(iso: month) else { continue }
      do {
        sheets[month] = try TallySheet(bytes: bytes)
      } catch {
        // Such a month is counted each time, as if it had not been kept.
        continue
      }
    }
    return sheets
  }

  /// Makes places for the months that are over and not kept yet.
  ///
  /// - Returns: the token to fill them with; `nil` when there are none.
  private func reserve(_ period: Period, before current: Month, in cache: FigureCache) async throws -> String? {
    let closed = period.months.filter { $0 < current }
    guard let first = closed.first, let last = closed.last else { return nil }
    let run = MonthRun(firstDay: first.firstDay, lastDay: last.lastDay)
    let kept = try await register.prepare { work in try cache.months(run, work.transaction) }
    let missing = closed.map(\.iso).filter { !kept.contains($0) }
    guard !missing.isEmpty else { return nil }
    let token = register.effects.newPublicID().text
    let now = register.effects.now()
    try await register.store.write { transaction in
      try cache.reserve(missing, token: token, at: now, transaction)
    }
    return token
  }

  private func keep(_ counted: Counted, before current: Month, token: String, in cache: FigureCache) async throws {
    let sheets = counted.fresh.filter { $0 < current }.map { ($0.iso, (counted.sheets[$0] ?? TallySheet()).bytes) }
    let now = register.effects.now()
    try await register.store.write { transaction in
      for (month, bytes) in sheets { try cache.fill(month, bytes, token: token, at: now, transaction) }
    }
  }

  /// Months in a row, so that each run is counted with one pass over its facts.
  private static func runs(of months: [Month]) throws(PeriodRefusal) -> [Period] {
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
