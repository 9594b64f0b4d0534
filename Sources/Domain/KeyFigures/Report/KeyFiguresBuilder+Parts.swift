/// The report of a desk that is split: every indicator per unit, per group, and so on.
extension KeyFiguresBuilder {
  /// The parts in which an indicator has facts, or whose people wait, in the order of their list.
  func parts(of indicator: Indicator, by dimension: FigureDimension) -> [Category] {
    var sizes = sum.parts(indicator.id, .total)
    if let base = indicator.base { sizes.merge(sum.parts(base, .total), uniquingKeysWith: +) }
    if indicator.measures.contains(.stillIn) {
      for sheet in [sum, opening] { sizes.merge(sheet.parts(indicator.id, .flow), uniquingKeysWith: +) }
    }
    return names.arranged(sizes, in: dimension).map { names.category($0, in: dimension, unit: indicator.unit) }
  }

  /// How the facts spread over the parts, then each of the other distributions within each part.
  func counts(_ indicator: Indicator, by dimension: FigureDimension, _ parts: [Category]) -> [CountTable] {
    guard !indicator.dimensions.isEmpty else { return [] }
    let sizes = Dictionary(
      uniqueKeysWithValues: parts.map { ($0.key, sum.total(indicator.id, part: $0.key)) })
    let n = indicator.base.map { sum.total($0, part: nil) } ?? sizes.values.reduce(0, +)
    let spread = CountTable(
      dimension: dimension, part: nil,
      rows: parts.map { part in
        let count = sizes[part.key] ?? 0
        let whole = indicator.base.map { sum.total($0, part: part.key) } ?? n
        return CountTable.Row(category: part, count: count, share: Share(count, of: whole))
      }, n: n, overlaps: indicator.base != nil)
    let shown = parts.filter { (sizes[$0.key] ?? 0) >= indicator.minimum || indicator.base != nil }
    let others = indicator.dimensions.filter { $0 != dimension && !$0.isGrid }
    return [spread]
      + others.flatMap { other in
        // Each part gets the lines of the whole in the same order, so that the parts can stand beside each other.
        let lines = table(indicator, other, part: nil).rows.map(\.category)
        return shown.map { table(indicator, other, part: $0, lines: lines) }
      }
  }

  private func table(
    _ indicator: Indicator, _ dimension: FigureDimension, part: Category, lines: [Category]
  ) -> CountTable {
    let table = table(indicator, dimension, part: part)
    let counts = Dictionary(uniqueKeysWithValues: table.rows.map { ($0.category.key, $0.count) })
    let rows = lines.map { line in
      let count = counts[line.key] ?? 0
      return CountTable.Row(category: line, count: count, share: Share(count, of: table.n))
    }
    return CountTable(dimension: dimension, part: part, rows: rows, n: table.n, overlaps: table.overlaps)
  }

  func measures(_ indicator: Indicator, by dimension: FigureDimension, _ parts: [Category]) -> [MeasureTable] {
    guard !indicator.measures.isEmpty else { return [] }
    return [MeasureTable(dimension: dimension, lines: parts.map { line(indicator, part: $0, as: $0) })]
  }
}
