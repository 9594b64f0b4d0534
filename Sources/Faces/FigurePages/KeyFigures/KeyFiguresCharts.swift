import Desk
import KeyFigures
import Markup
import WebBase

/// The charts of a report that is not split. Every chart is a table, or has one beneath it.
struct KeyFiguresCharts: Markup {
  let figures: KeyFiguresReport
  let language: Language

  private var text: FigureText { FigureText(language) }

  var html: HTML {
    Div(.class("figs")) {
      heat
      times
      perMonth
      for section in figures.sections {
        for chart in section.indicator.charts { bars(chart, section) }
      }
      marks
    }
  }

  // MARK: Hours

  @MarkupBuilder private var heat: HTML {
    if let table = figures[.contacts]?.counts.first(where: \.dimension.isGrid), table.n > 0 {
      let counts = Dictionary(uniqueKeysWithValues: table.rows.map { ($0.category.key, $0.count) })
      let hours = (0..<24).map { $0 < 10 ? "0\($0)" : "\($0)" }
      let rows = (1...7).map { day in
        (name: WeekdayNames.short[day - 1](language), values: hours.map { counts["\(day)-\($0)"] ?? 0 })
      }
      let grid = HeatGrid(KeyFiguresTexts.heat(language), columns: hours, rows: rows, in: language)
      ChartFigure(
        KeyFiguresTexts.heat(language), sentence: night(rows.map(\.values)), chart: grid, table: nil, isFull: true,
        in: language
      ) { grid.key }
    }
  }

  private func night(_ days: [[Int]]) -> String {
    let all = days.joined().reduce(0, +)
    let atNight = days.reduce(0) { sum, hours in sum + hours[23] + hours[..<7].reduce(0, +) }
    return KeyFiguresTexts.night(text.percent(Share(atNight, of: all)))(language)
  }

  // MARK: Times

  @MarkupBuilder private var times: HTML {
    let strips = [
      strip(.waitingTime, KeyFiguresTexts.toIntake), strip(.leadTimeFromRegistration, KeyFiguresTexts.toClosing),
      strip(.leadTimeFromIntake, KeyFiguresTexts.intakeToClosing),
    ].compactMap(\.self)
    if !strips.isEmpty {
      let title = KeyFiguresTexts.times(language)
      let chart = StripChart(
        id: "times", title, description: KeyFiguresTexts.timesSentence(language), strips, in: language)
      ChartFigure(
        title, sentence: KeyFiguresTexts.timesSentence(language), chart: chart, table: chart.table, in: language)
    }
  }

  private func strip(_ id: IndicatorID, _ name: Text) -> StripChart.Strip? {
    guard let section = figures[id], case .whole(let half) = section.reading("median"),
      case .whole(let nine) = section.reading("p90")
    else { return nil }
    let norm = section.indicator.norm?.value
    let verdict = norm.map { (nine <= $0 ? KeyFiguresTexts.met : KeyFiguresTexts.missed)(language) }
    return StripChart.Strip(
      name(language),
      detail: KeyFiguresTexts.inUnit(section.indicator.unit.name, n: text.number(section.n))(language),
      half: .number(Double(half)), nineInTen: .number(Double(nine)), norm: norm.map(Double.init), verdict: verdict)
  }

  // MARK: Months

  @MarkupBuilder private var perMonth: HTML {
    if let trend = figures.trends.first(where: { $0.indicator == .contacts }), trend.months.count > 1,
      !trend.lines.isEmpty
    {
      let title = KeyFiguresTexts.perMonth(language)
      let sentence = KeyFiguresTexts.counted(text.number(trend.totals.reduce(0, +)))(language)
      let chart = LineChart(
        id: "per-month", title, description: sentence, labels: trend.months.map { "\($0.month)-\($0.year)" },
        series: series(of: trend), in: language)
      ChartFigure(title, sentence: sentence, chart: chart, table: chart.table, in: language)
    }
  }

  /// The three largest channels, and the others together: more lines can't be told apart.
  private func series(of trend: Trend) -> [LineChart.Series] {
    let sorted = trend.lines.sorted { $0.counts.reduce(0, +) > $1.counts.reduce(0, +) }
    let named = sorted.count > 4 ? Array(sorted.prefix(3)) : sorted
    let rest = sorted.dropFirst(named.count)
    var series = named.map { line in
      LineChart.Series(line.category.name(language).lowercased(), line.counts.map { .number(Double($0)) })
    }
    if !rest.isEmpty {
      let sums = trend.months.indices.map { month in rest.reduce(0) { $0 + $1.counts[month] } }
      series.append(
        LineChart.Series(KeyFiguresTexts.otherChannels(language), sums.map { .number(Double($0)) }))
    }
    return series
  }

  // MARK: Bars

  @MarkupBuilder private var marks: HTML {
    if let section = figures[.surveyMarks], let line = section.measures.first?.lines.first, !line.distribution.isEmpty {
      let heading = KeyFiguresTexts.marks(language)
      ChartFigure(
        heading,
        sentence: KeyFiguresTexts.shareOf(text.number(line.n), section.indicator.counted.name, overlaps: false)(
          language),
        chart: BarList(heading, line.distribution.map(bar), keepsOrder: true, in: language), table: nil, in: language)
    }
  }

  @MarkupBuilder private func bars(_ chart: Indicator.Chart, _ section: KeyFiguresReport.Section) -> HTML {
    if let table = section.table(chart.dimension), table.n > 0 {
      let name = chart.title(language)
      let heading = name.prefix(1).uppercased() + name.dropFirst()
      let unit = section.indicator.counted.name
      ChartFigure(
        heading,
        sentence: KeyFiguresTexts.shareOf(text.number(table.n), unit, overlaps: table.overlaps)(language),
        chart: BarList(
          heading, table.rows.filter { $0.count > 0 }.map(bar), keepsOrder: chart.keepsOrder, in: language),
        table: nil, in: language)
    }
  }

  private func bar(_ row: CountTable.Row) -> BarList.Bar {
    BarList.Bar(
      row.category.name(language), .number(Double(row.count)), share: row.share?.fraction,
      isRest: row.category.isNoAnswer)
  }
}

/// Short names of weekdays, Monday first.
private enum WeekdayNames {
  static let short = [
    Text(nl: "ma", en: "Mon"), Text(nl: "di", en: "Tue"), Text(nl: "wo", en: "Wed"), Text(nl: "do", en: "Thu"),
    Text(nl: "vr", en: "Fri"), Text(nl: "za", en: "Sat"), Text(nl: "zo", en: "Sun"),
  ]
}
