import Desk

/// One line of the flat form of a report, as in CSV: every number that the report holds, and what it was counted in.
public struct FigureLine: Sendable, Hashable {
  /// The indicator; a measure follows after a colon (`waiting-time:median`), and so does the category within a part of a
  /// report that is split (`contacts:channel=phone`).
  public let indicator: String
  public let dimension: FigureDimension
  public let category: Category
  /// How many, or for a measure its value in the indicator's unit; empty when there was nothing to measure.
  public let count: String
  /// `count` divided by `n`, unrounded; empty for what is no share.
  public let share: String
  public let n: String
}

extension KeyFiguresReport {
  /// The whole report as flat lines.
  public var lines: [FigureLine] {
    sections.flatMap { section in lines(of: section) } + (breakdown == nil ? monthLines : [])
  }

  private func lines(of section: Section) -> [FigureLine] {
    guard !section.isWhole else { return [] }
    let id = section.indicator.id.rawValue
    let counts = section.counts.flatMap { table in
      table.rows.map { row in
        FigureLine(id, row, of: table, dimension: breakdown?.dimension ?? table.dimension)
      }
    }
    return counts + section.measures.flatMap { table in table.lines.flatMap { lines(id, table.dimension, $0) } }
  }

  private func lines(_ id: String, _ dimension: FigureDimension, _ line: MeasureTable.Line) -> [FigureLine] {
    let readings = line.readings.map { reading in
      FigureLine("\(id):\(reading.measure.id)", dimension, line, reading.value)
    }
    let distribution = line.distribution.map { row in
      dimension == .total
        ? FigureLine(
          indicator: id, dimension: .value, category: row.category, count: String(row.count),
          share: row.share?.decimal ?? "", n: String(line.n))
        : FigureLine(
          indicator: "\(id):value=\(row.category.key)", dimension: dimension, category: line.category,
          count: String(row.count), share: row.share?.decimal ?? "", n: String(line.n))
    }
    return readings + distribution
  }

  private var monthLines: [FigureLine] {
    trends.flatMap { trend in
      let totals = trend.totals
      let n = totals.reduce(0, +)
      return zip(trend.months, totals).map { month, count in
        FigureLine(
          indicator: trend.indicator.rawValue, dimension: .month, category: Category(key: month.iso, name: month.name),
          count: String(count), share: Share(count, of: n)?.decimal ?? "", n: String(n))
      }
    }
  }
}

extension FigureLine {
  fileprivate init(_ id: String, _ row: CountTable.Row, of table: CountTable, dimension: FigureDimension) {
    let n = row.share?.n ?? table.n
    self.init(
      indicator: table.part == nil ? id : "\(id):\(table.dimension.id)=\(row.category.key)",
      dimension: dimension, category: table.part ?? row.category, count: String(row.count),
      share: row.share?.decimal ?? "", n: String(n))
  }

  fileprivate init(
    _ indicator: String, _ dimension: FigureDimension, _ line: MeasureTable.Line, _ value: MeasureTable.Value
  ) {
    let (count, share, n) =
      switch value {
      case .whole(let number): (String(number), "", String(line.n))
      case .mean(let sum, let n): (Decimals.text(sum, over: n, places: 12), "", String(n))
      case .share(let share): (String(share.count), share.decimal, String(share.n))
      case .stock(let number): (String(number), "", "")
      case .none: ("", "", String(line.n))
      }
    self.init(indicator: indicator, dimension: dimension, category: line.category, count: count, share: share, n: n)
  }
}
