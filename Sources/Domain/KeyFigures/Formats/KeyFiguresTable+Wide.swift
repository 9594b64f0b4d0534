import Desk

/// Tables with a column per measure, or a column per part.
extension KeyFiguresTable {
  /// One line: measures under each other. Several: a line per category and a column per measure.
  func measures(_ table: MeasureTable, of indicator: Indicator) -> [String] {
    guard table.dimension == .total else { return wideMeasures(table, of: indicator) }
    return table.lines.flatMap { line in
      var grid = TextGrid(["", "", ""])
      for reading in line.readings {
        grid.add([indicator.name(of: reading.measure)(language), text.value(reading.value), counts(reading.value)])
      }
      return grid.lines() + distribution(line, of: indicator)
    }
  }

  private func distribution(_ line: MeasureTable.Line, of indicator: Indicator) -> [String] {
    guard indicator.distribution == .shown, !line.distribution.isEmpty else { return [] }
    var grid = TextGrid([
      indicator.unit.name(language), Text(nl: "aantal", en: "count")(language), Text(nl: "deel", en: "share")(language),
    ])
    for row in line.distribution {
      grid.add([row.category.name(language), text.number(row.count), text.percent(row.share)])
    }
    return [""] + grid.lines()
  }

  private func wideMeasures(_ table: MeasureTable, of indicator: Indicator) -> [String] {
    let measures = indicator.measures.map { indicator.name(of: $0)(language) }
    var grid = TextGrid([table.dimension.name(language), "n"] + measures)
    for line in table.lines {
      grid.add(
        [line.category.name(language), text.number(line.n)] + line.readings.map { text.value($0.value) })
    }
    return [""] + grid.lines()
  }

  /// `2 van 16`, or the unit of a value.
  private func counts(_ value: MeasureTable.Value) -> String {
    guard case .share(let share) = value else { return "" }
    return Text(
      nl: "\(text.number(share.count)) van \(text.number(share.n))",
      en: "\(text.number(share.count)) of \(text.number(share.n))")(language)
  }

  /// The same distribution in every part, side by side: the shorter list becomes the columns.
  func cross(_ tables: [CountTable], _ dimension: FigureDimension) -> [String] {
    guard let first = tables.first, !first.rows.isEmpty else { return [] }
    let parts = tables.compactMap { $0.part?.name(language) }
    let categories = first.rows.map { $0.category.name(language) }
    let counts = tables.map { table in table.rows.map { text.number($0.count) } }
    let upright = parts.count <= categories.count
    let heads = upright ? parts : categories
    let cells = upright ? categories.indices.map { row in counts.map { $0[row] } } : counts
    var grid = grid(dimension, heads, upright ? categories : parts, cells)
    guard grid.width > Self.width else { return [""] + grid.lines() }
    let numbers = heads.indices.map { "(\($0 + 1))" }
    grid = self.grid(dimension, numbers, upright ? categories : parts, cells)
    let legend = zip(numbers, heads).map { "\($0) \($1)" }.joined(separator: "   ")
    return [""] + TextGrid.wrapped(legend, width: Self.width - 2).map { "  " + $0 } + grid.lines()
  }

  private func grid(
    _ dimension: FigureDimension, _ heads: [String], _ names: [String], _ cells: [[String]]
  ) -> TextGrid {
    var grid = TextGrid([dimension.name(language)] + heads)
    for (name, row) in zip(names, cells) { grid.add([name] + row) }
    return grid
  }
}
