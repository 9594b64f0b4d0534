public import Desk

/// The report for a terminal: aligned columns, numbers as people write them, definitions at the end.
public struct KeyFiguresTable: Sendable {
  /// Columns after which texts are broken and wide tables get numbered heads.
  static let width = 100

  let language: Language
  let text: FigureText

  public init(_ language: Language) {
    self.language = language
    text = FigureText(language)
  }

  public func text(_ figures: KeyFiguresReport) -> String {
    var lines = head(figures)
    if figures.isEmpty {
      lines += ["", KeyFiguresReport.nothingRecorded(language)]
    } else {
      for section in figures.sections { lines += [""] + self.section(section) }
    }
    lines += ["", Text(nl: "DEFINITIES", en: "DEFINITIONS")(language)]
    for section in figures.sections { lines += definition(section.indicator) }
    lines += [""] + TextGrid.wrapped(KeyFiguresReport.rounding(language), width: Self.width)
    return lines.joined(separator: "\n") + "\n"
  }

  private func head(_ figures: KeyFiguresReport) -> [String] {
    let title = Text(nl: "KENGETALLEN", en: "KEY FIGURES")(language) + "  " + figures.period.name(language)
    let split = figures.breakdown.map { breakdown in
      Text(nl: ", per \(breakdown.name.nl)", en: ", by \(breakdown.name.en)")(language)
    }
    let running = figures.running.map { month in
      Text(
        nl: "\(month.name.nl) loopt nog: deze cijfers groeien nog.",
        en: "\(month.name.en) is not over: figures still grow.")(
          language)
    }
    return [title + (split ?? "")] + TextGrid.wrapped(KeyFiguresReport.internalUse(language), width: Self.width)
      + (running.map { [$0] } ?? [])
  }

  private func definition(_ indicator: Indicator) -> [String] {
    let body = TextGrid.wrapped(indicator.definition.text(language), width: Self.width - 2).map { "  " + $0 }
    return [indicator.name(language)] + body
  }

  // MARK: Sections

  private func section(_ section: KeyFiguresReport.Section) -> [String] {
    let unit = section.indicator.counted.name(language)
    let heading = "\(section.indicator.name(language))  (n = \(text.number(section.n)) \(unit))"
    var lines = [heading]
    if section.isWithheld {
      let fewest = section.indicator.minimum
      return lines + [
        "  "
          + Text(
            nl: "Minder dan \(fewest) antwoorden: niet getoond.", en: "Fewer than \(fewest) answers: not shown.")(
            language)
      ]
    }
    if section.isWhole { lines.append("  " + wholeOnly(language)) }
    guard section.n > 0 || !section.measures.isEmpty else { return lines + ["  " + none(language)] }
    for table in section.measures { lines += measures(table, of: section.indicator) }
    for table in section.counts where table.part == nil { lines += counts(table) }
    for dimension in splitDimensions(section) {
      lines += cross(section.counts.filter { $0.dimension == dimension && $0.part != nil }, dimension)
    }
    return lines
  }

  private func splitDimensions(_ section: KeyFiguresReport.Section) -> [FigureDimension] {
    section.counts.reduce(into: []) { dimensions, table in
      if table.part != nil, !dimensions.contains(table.dimension) { dimensions.append(table.dimension) }
    }
  }

  private let none = Text(nl: "geen", en: "none")
  private let wholeOnly = Text(
    nl: "Niet uit te splitsen zoals gevraagd; het hele loket.", en: "Can't be split as asked; the whole desk.")

  private func counts(_ table: CountTable) -> [String] {
    guard !table.dimension.isGrid else { return [] }
    let overlap = table.overlaps ? Text(nl: " (meer per aanmelding mogelijk)", en: " (several possible)")(language) : ""
    var grid = TextGrid([
      table.dimension.name(language) + overlap, Text(nl: "aantal", en: "count")(language),
      Text(nl: "deel", en: "share")(language), "n",
    ])
    for row in table.rows {
      grid.add([
        row.category.name(language), text.number(row.count), text.percent(row.share),
        text.number(row.share?.n ?? table.n),
      ])
    }
    return [""] + grid.lines()
  }
}
