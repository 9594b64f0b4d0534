import Desk
import KeyFigures
import Markup
import WebBase

/// Every number of the report as tables, with the definition of each indicator.
struct KeyFiguresTables: Markup {
  let figures: KeyFiguresReport
  let language: Language

  private var text: FigureText { FigureText(language) }

  var html: HTML {
    Section(.class("stack"), .ariaLabelledBy("all-figures")) {
      H2(.id("all-figures")) { KeyFiguresTexts.all(language) }
      for section in figures.sections { content(of: section) }
      P(.class("note-line")) { KeyFiguresReport.rounding(language) }
    }
  }

  private func content(of section: KeyFiguresReport.Section) -> HTML {
    // The heading stands outside what opens and closes: on paper everything is open and only headings remain.
    Div {
      H3 {
        section.indicator.name(language)
        Span(.class("muted")) { " " + KeyFiguresTexts.counted(text.number(section.n))(language) }
      }
      Details {
        Summary { KeyFiguresTexts.tables(language) }
        Div(.class("stack")) {
          P(.class("small muted")) { section.indicator.definition.text(language) }
          notes(section)
          for table in section.measures { measures(table, of: section) }
          for table in section.counts where table.part == nil { counts(table, of: section) }
          crosses(section)
        }
      }
    }.html
  }

  @MarkupBuilder private func notes(_ section: KeyFiguresReport.Section) -> HTML {
    if section.isWithheld {
      P { KeyFiguresTexts.few(section.indicator.minimum)(language) }
    } else if section.n == 0, section.measures.isEmpty {
      P { KeyFiguresTexts.none(language) }
    }
    if section.isWhole { P { KeyFiguresTexts.wholeOnly(language) } }
  }

  // MARK: Tables

  @MarkupBuilder private func counts(_ table: CountTable, of section: KeyFiguresReport.Section) -> HTML {
    // The grid of hours stands among the charts, with all its numbers.
    if !table.rows.isEmpty, !table.dimension.isGrid {
      DataTable(
        caption(section, table.dimension), showsCaption: true,
        columns: [
          Column(table.dimension.name(language)), Column(KeyFiguresTexts.count(language), isNumber: true),
          Column(KeyFiguresTexts.part(language), isNumber: true), Column("n", isNumber: true),
        ],
        rows: table.rows.map { row in
          [
            Cell(row.category.name(language)), Cell(text.number(row.count)), Cell(text.percent(row.share)),
            Cell(text.number(row.share?.n ?? table.n)),
          ]
        }, isTight: true, in: language)
    }
  }

  @MarkupBuilder private func measures(_ table: MeasureTable, of section: KeyFiguresReport.Section) -> HTML {
    if !table.lines.isEmpty {
      let indicator = section.indicator
      DataTable(
        caption(section, table.dimension), showsCaption: true,
        columns: [Column(table.dimension.name(language)), Column("n", isNumber: true)]
          + indicator.measures.map { Column(indicator.name(of: $0)(language), isNumber: true) },
        rows: table.lines.map { line in
          [Cell(line.category.name(language)), Cell(text.number(line.n))]
            + line.readings.map { Cell(text.value($0.value)) }
        }, isTight: true, in: language)
    }
    if section.indicator.distribution == .shown, let line = table.lines.first, table.dimension == .total,
      !line.distribution.isEmpty
    {
      DataTable(
        section.indicator.unit.name(language), showsCaption: true,
        columns: [
          Column(KeyFiguresTexts.value(language)), Column(KeyFiguresTexts.count(language), isNumber: true),
          Column(KeyFiguresTexts.part(language), isNumber: true),
        ],
        rows: line.distribution.map { row in
          [Cell(row.category.name(language)), Cell(text.number(row.count)), Cell(text.percent(row.share))]
        }, isTight: true, in: language)
    }
  }

  /// The same distribution in every part, a column for each part.
  @MarkupBuilder private func crosses(_ section: KeyFiguresReport.Section) -> HTML {
    let parts = section.counts.filter { $0.part != nil }
    for dimension in parts.map(\.dimension).reduce(into: [FigureDimension](), { if !$0.contains($1) { $0.append($1) } })
    {
      cross(parts.filter { $0.dimension == dimension }, dimension, section)
    }
  }

  @MarkupBuilder private func cross(
    _ tables: [CountTable], _ dimension: FigureDimension, _ section: KeyFiguresReport.Section
  ) -> HTML {
    if let first = tables.first, !first.rows.isEmpty {
      DataTable(
        caption(section, dimension), showsCaption: true,
        columns: [Column(dimension.name(language))]
          + tables.map { Column($0.part?.name(language) ?? "", isNumber: true) },
        rows: first.rows.indices.map { row in
          [Cell(first.rows[row].category.name(language))]
            + tables.map { Cell(text.number($0.rows[row].count)) }
        }, isTight: true, in: language)
    }
  }

  private func caption(_ section: KeyFiguresReport.Section, _ dimension: FigureDimension) -> String {
    guard dimension != .total else { return section.indicator.name(language) }
    return section.indicator.name(language) + ", " + dimension.name(language)
  }
}
