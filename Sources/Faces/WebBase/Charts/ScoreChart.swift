public import Desk
public import Markup

/// Scores over time on the range of their scale: a band where a score asks for a decision, dashed lines beyond which a
/// change is more than chance, and a bar where missing answers leave a score open. Days stand as far apart as they were.
public struct ScoreChart: Markup {
  /// One measurement.
  public struct Point: Sendable {
    let day: Int
    let label: String
    let low: Double
    let high: Double
    let written: String

    /// - Parameters:
    ///   - day: any count of days; only the distances matter.
    ///   - low: the score, or the lowest that it can be.
    ///   - high: the same as `low`, unless missing answers leave it open.
    ///   - written: the score as people read it.
    public init(day: Int, label: String, low: Double, high: Double, written: String) {
      self.day = day
      self.label = label
      self.low = low
      self.high = high
      self.written = written
    }
  }

  /// A stretch or a line with its name.
  public struct Mark: Sendable {
    let label: String
    let from: Double
    let to: Double

    public init(_ label: String, from: Double, to: Double) {
      self.label = label
      self.from = from
      self.to = to
    }

    public init(_ label: String, at value: Double) {
      self.init(label, from: value, to: value)
    }
  }

  let id: String
  let title: String
  let description: String
  let range: ClosedRange<Double>
  let points: [Point]
  let bands: [Mark]
  let lines: [Mark]
  let language: Language

  public init(
    id: String, _ title: String, description: String, range: ClosedRange<Double>, points: [Point], bands: [Mark] = [],
    lines: [Mark] = [], in language: Language
  ) {
    precondition(!points.isEmpty, "a chart of nothing")
    self.id = id
    self.title = title
    self.description = description
    self.range = range
    self.points = points
    self.bands = bands
    self.lines = lines
    self.language = language
  }

  public var html: HTML {
    SVG.drawing(
      width: 560, height: 240, .class("chart chart-wide"), .role(.img), .ariaLabelledBy(id + "-t", id + "-d")
    ) {
      SVG.title(id: id + "-t", title)
      SVG.description(id: id + "-d", description)
      for band in bands { draw(band: band) }
      axis
      for line in lines { draw(line: line) }
      SVG.polyline(points.map { (x(of: $0), vertical(($0.low + $0.high) / 2)) }, .class("l l1"))
      for (index, point) in points.enumerated() { draw(point, isLast: index == points.count - 1) }
    }
  }

  private var vertical: Scale { Scale(from: range.lowerBound, to: range.upperBound, start: 200, end: 14) }

  private func x(of point: Point) -> Double {
    let days = points.map(\.day)
    return Scale(from: Double(days.min() ?? 0), to: Double(days.max() ?? 0), start: 60, end: 440)(Double(point.day))
  }

  private func draw(band: Mark) -> HTML {
    let top = vertical(band.to)
    return HTML.group {
      SVG.rectangle(x: 32, y: top, width: 416, height: vertical(band.from) - top, .class("band"))
      SVG.text(band.label, x: 36, y: top + 13)
    }
  }

  @MarkupBuilder private var axis: HTML {
    for end in [range.lowerBound, range.upperBound] {
      SVG.line(x1: 32, y1: vertical(end), x2: 448, y2: vertical(end), .class(end == range.lowerBound ? "axis" : "grid"))
      SVG.text(Quantities(in: language).tenths(end), x: 26, y: vertical(end) + 4, anchor: .end)
    }
  }

  @MarkupBuilder private func draw(line: Mark) -> HTML {
    SVG.line(x1: 32, y1: vertical(line.from), x2: 448, y2: vertical(line.from), .class("norm"))
    SVG.text(line.label, x: 452, y: vertical(line.from) + 4)
  }

  @MarkupBuilder private func draw(_ point: Point, isLast: Bool) -> HTML {
    if point.low < point.high {
      SVG.line(x1: x(of: point), y1: vertical(point.low), x2: x(of: point), y2: vertical(point.high), .class("range"))
    } else {
      SVG.circle(x: x(of: point), y: vertical(point.low), radius: 4, .class("p1"))
    }
    SVG.text(
      point.written, x: x(of: point), y: vertical(point.high) - 9, anchor: .middle, .class(isLast ? "t-strong" : nil))
    SVG.text(point.label, x: x(of: point), y: 226, anchor: .middle)
  }
}

extension HTML {
  /// A few shapes as one.
  fileprivate static func group(@MarkupBuilder _ content: () -> HTML) -> HTML { content() }
}
