public import Desk
public import Markup

/// Times as half and nine-in-ten on a strip, with the norm across: never the mean alone.
public struct StripChart: Markup {
  public struct Strip: Sendable {
    let name: String
    let detail: String
    let half: Amount
    let nineInTen: Amount
    let norm: Double?
    let verdict: String?

    /// - Parameters:
    ///   - detail: unit and n: "in dagen, n = 96".
    ///   - verdict: whether the norm is met, in words.
    public init(
      _ name: String, detail: String, half: Amount, nineInTen: Amount, norm: Double? = nil, verdict: String? = nil
    ) {
      self.name = name
      self.detail = detail
      self.half = half
      self.nineInTen = nineInTen
      self.norm = norm
      self.verdict = verdict
    }
  }

  let id: String
  let title: String
  let description: String
  let strips: [Strip]
  let language: Language

  public init(id: String, _ title: String, description: String, _ strips: [Strip], in language: Language) {
    self.id = id
    self.title = title
    self.description = description
    self.strips = strips
    self.language = language
  }

  public var html: HTML {
    SVG.drawing(
      width: 560, height: Double(strips.count) * 64 + 4, .class("chart chart-wide"), .role(.img),
      .ariaLabelledBy(id + "-t", id + "-d")
    ) {
      SVG.title(id: id + "-t", title)
      SVG.description(id: id + "-d", description)
      for (index, strip) in strips.enumerated() { draw(strip, y: Double(index) * 64 + 24) }
    }
  }

  /// The same figures as a table.
  public var table: DataTable {
    let quantities = Quantities(in: language)
    return DataTable(
      title,
      columns: [
        Column(ListTexts.what(language)), Column(ListTexts.half(language), isNumber: true),
        Column(ListTexts.nine(language), isNumber: true), Column(ListTexts.norm(language), isNumber: true),
      ],
      rows: strips.map { strip in
        [
          Cell("\(strip.name), \(strip.detail)"), strip.half.cell(in: language), strip.nineInTen.cell(in: language),
          Cell(strip.norm.map(quantities.tenths) ?? "–"),
        ]
      }, isTight: true, in: language)
  }

  /// Each strip has a scale of its own: the units differ.
  private func scale(_ strip: Strip) -> Scale {
    let highest = [strip.half.number, strip.nineInTen.number, strip.norm].compactMap { $0 }.max() ?? 1
    return Scale(from: 0, to: Swift.max(highest * 1.15, 1e-6), start: 230, end: 470)
  }

  @MarkupBuilder private func draw(_ strip: Strip, y: Double) -> HTML {
    let scale = scale(strip)
    SVG.text(strip.name, x: 0, y: y - 2, .class("t-strong"))
    SVG.text(strip.detail, x: 0, y: y + 14)
    SVG.line(x1: 230, y1: y, x2: 470, y2: y, .class("axis"))
    if let half = strip.half.number, let nine = strip.nineInTen.number {
      dots(half: scale(half), nine: scale(nine), y: y, strip: strip)
      if let verdict = strip.verdict { SVG.text(verdict, x: 556, y: y + 4, anchor: .end, .class("t-strong")) }
    } else {
      SVG.rectangle(x: 300, y: y - 11, width: 100, height: 22, radius: 2, .class("nodata"))
      SVG.text(ListTexts.hidden(language), x: 350, y: y + 4, anchor: .middle)
    }
    if let norm = strip.norm {
      SVG.line(x1: scale(norm), y1: y - 10, x2: scale(norm), y2: y + 10, .class("norm"))
      SVG.text(
        ListTexts.norm(language) + " " + Quantities(in: language).tenths(norm), x: scale(norm), y: y + 25,
        anchor: .middle)
    }
  }

  @MarkupBuilder private func dots(half: Double, nine: Double, y: Double, strip: Strip) -> HTML {
    // Two figures that lie close would be written over one another; they are drawn apart.
    let gap = Swift.max(0, 26 - (nine - half)) / 2
    SVG.line(x1: half, y1: y, x2: nine, y2: y, .class("range"))
    SVG.circle(x: half, y: y, radius: 6, .class("p1"))
    SVG.circle(x: nine, y: y, radius: 5, .class("p1o"))
    SVG.text(strip.half.written(in: language) ?? "", x: half - gap, y: y - 12, anchor: .middle, .class("t-strong"))
    SVG.text(strip.nineInTen.written(in: language) ?? "", x: nine + gap, y: y - 12, anchor: .middle, .class("t-strong"))
  }
}
