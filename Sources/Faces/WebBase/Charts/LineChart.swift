public import Desk
public import Markup

/// Figures over time as lines: at most four, each with its own dash and mark, named at its end.
///
/// A hidden figure breaks the line; nothing is drawn in its place but a box that says so.
public struct LineChart: Markup {
  public struct Series: Sendable {
    let name: String
    let values: [Amount]

    public init(_ name: String, _ values: [Amount]) {
      self.name = name
      self.values = values
    }
  }

  /// A line across: a norm, or the border of a score.
  public struct Mark: Sendable {
    let label: String
    let value: Double

    public init(_ label: String, at value: Double) {
      self.label = label
      self.value = value
    }
  }

  let id: String
  let title: String
  let description: String
  let labels: [String]
  let series: [Series]
  let marks: [Mark]
  let language: Language

  /// - Parameter labels: one per point in time; each series has as many values.
  public init(
    id: String, _ title: String, description: String, labels: [String], series: [Series], marks: [Mark] = [],
    in language: Language
  ) {
    precondition((1...4).contains(series.count), "one to four lines can be told apart")
    precondition(series.allSatisfy { $0.values.count == labels.count }, "a series that does not fit its labels")
    self.id = id
    self.title = title
    self.description = description
    self.labels = labels
    self.series = series
    self.marks = marks
    self.language = language
  }

  public var html: HTML {
    SVG.drawing(
      width: 560, height: 240, .class("chart chart-wide"), .role(.img), .ariaLabelledBy(id + "-t", id + "-d")
    ) {
      SVG.title(id: id + "-t", title)
      SVG.description(id: id + "-d", description)
      grid
      for mark in marks { draw(mark) }
      for (index, one) in series.enumerated() { draw(one, number: index + 1) }
      names
    }
  }

  /// The same figures as a table.
  public var table: DataTable {
    DataTable(
      title, columns: [Column("")] + series.map { Column($0.name, isNumber: true) },
      rows: labels.enumerated().map { index, label in
        [Cell(label)] + series.map { $0.values[index].cell(in: language) }
      }, isTight: true, in: language)
  }

  private var ticks: [Double] {
    let values = series.flatMap { $0.values.compactMap(\.number) } + marks.map(\.value)
    return Scale.ticks(upTo: values.max() ?? 1)
  }

  private var vertical: Scale { Scale(from: 0, to: ticks.last ?? 1, start: 200, end: 14) }
  private var horizontal: Scale { Scale(from: 0, to: Double(max(labels.count - 1, 1)), start: 40, end: 440) }

  @MarkupBuilder private var grid: HTML {
    for tick in ticks {
      SVG.line(x1: 32, y1: vertical(tick), x2: 448, y2: vertical(tick), .class(tick == 0 ? "axis" : "grid"))
      SVG.text(Quantities(in: language).tenths(tick), x: 26, y: vertical(tick) + 4, anchor: .end)
    }
    for (index, label) in labels.enumerated() where index % (labels.count / 8 + 1) == 0 {
      SVG.text(label, x: horizontal(Double(index)), y: 226, anchor: .middle)
    }
  }

  @MarkupBuilder private func draw(_ mark: Mark) -> HTML {
    SVG.line(x1: 32, y1: vertical(mark.value), x2: 448, y2: vertical(mark.value), .class("norm"))
    SVG.text(mark.label, x: 36, y: vertical(mark.value) - 5)
  }

  @MarkupBuilder private func draw(_ one: Series, number: Int) -> HTML {
    for run in runs(one.values) {
      SVG.polyline(run.map(point), .class("l l\(number)"))
      for item in run { marker(number, at: point(item)) }
    }
    for (index, value) in one.values.enumerated() where value == .hidden {
      let x = horizontal(Double(index))
      SVG.rectangle(x: x - 12, y: 190, width: 24, height: 20, radius: 2, .class("nodata"))
      SVG.text("·a", x: x, y: 204, anchor: .middle)
    }
  }

  private func marker(_ number: Int, at point: (x: Double, y: Double)) -> HTML {
    switch number {
    case 2: SVG.rectangle(x: point.x - 3, y: point.y - 3, width: 6, height: 6, .class("p2"))
    case 3: SVG.polygon([(point.x, point.y - 4), (point.x + 4, point.y + 3), (point.x - 4, point.y + 3)], .class("p3"))
    case 4:
      SVG.polygon(
        [(point.x, point.y - 4), (point.x + 4, point.y), (point.x, point.y + 4), (point.x - 4, point.y)], .class("p4"))
    default: SVG.circle(x: point.x, y: point.y, radius: 3, .class("p1"))
    }
  }

  /// The names at the ends of the lines, moved apart where lines end close together.
  @MarkupBuilder private var names: HTML {
    for (name, number, y) in namePlaces { SVG.text(name, x: 452, y: y + 4, .class("x\(number)")) }
  }

  private var namePlaces: [(String, Int, Double)] {
    var places: [(String, Int, Double)] = []
    for (index, one) in series.enumerated() {
      guard let last = one.values.last(where: { $0 != .hidden }), let number = last.number else { continue }
      let written = last.written(in: language) ?? ""
      places.append(("\(one.name) \(written)", index + 1, vertical(number)))
    }
    places.sort { $0.2 < $1.2 }
    for index in places.indices.dropFirst() { places[index].2 = max(places[index].2, places[index - 1].2 + 15) }
    return places
  }

  private func point(_ item: (index: Int, value: Double)) -> (x: Double, y: Double) {
    (horizontal(Double(item.index)), vertical(item.value))
  }

  /// The stretches between hidden figures.
  private func runs(_ values: [Amount]) -> [[(index: Int, value: Double)]] {
    var runs: [[(index: Int, value: Double)]] = [[]]
    for (index, value) in values.enumerated() {
      if let number = value.number { runs[runs.count - 1].append((index, number)) } else { runs.append([]) }
    }
    return runs.filter { !$0.isEmpty }
  }
}
