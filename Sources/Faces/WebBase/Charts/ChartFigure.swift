public import Desk
public import Markup

/// A chart with its heading, a sentence that says what it shows, and the same figures as a table.
public struct ChartFigure: Markup {
  let title: String
  let sentence: String
  let key: HTML
  let chart: HTML
  let table: DataTable?
  let isFull: Bool
  let language: Language

  /// - Parameters:
  ///   - sentence: what there is to see; it stands above the chart and is its description.
  ///   - table: the same figures; `nil` for charts that are tables themselves.
  ///   - isFull: whether it takes the whole width.
  public init(
    _ title: String, sentence: String, chart: some Markup, table: DataTable?, isFull: Bool = false,
    in language: Language, @MarkupBuilder key: () -> HTML = { .empty }
  ) {
    self.title = title
    self.sentence = sentence
    self.chart = chart.html
    self.table = table
    self.isFull = isFull
    self.language = language
    self.key = key()
  }

  public var html: HTML {
    Figure(.class("fig", isFull ? "full" : nil)) {
      Figcaption(.class("cap")) {
        Div(.class("h-row")) {
          H2 { title }
          key
        }
        P { sentence }
      }
      if let table {
        ScrollRegion(title, in: language) { chart }
        Details {
          Summary { ListTexts.asTable(language) }
          table
        }
      } else {
        chart
      }
    }
  }
}
