public import Desk
public import Markup

/// How many reach each step of a way, with what was lost between; for referrals from sent to fed back.
public struct StepBars: Markup {
  public struct Step: Sendable {
    let name: String
    let count: Int
    let note: String?

    /// - Parameter note: what became of the rest.
    public init(_ name: String, _ count: Int, note: String? = nil) {
      self.name = name
      self.count = count
      self.note = note
    }
  }

  let id: String
  let title: String
  let description: String
  let steps: [Step]
  let language: Language

  public init(id: String, _ title: String, description: String, _ steps: [Step], in language: Language) {
    self.id = id
    self.title = title
    self.description = description
    self.steps = steps
    self.language = language
  }

  public var html: HTML {
    SVG.drawing(
      width: 560, height: Double(steps.count) * 46, .class("chart chart-wide"), .role(.img),
      .ariaLabelledBy(id + "-t", id + "-d")
    ) {
      SVG.title(id: id + "-t", title)
      SVG.description(id: id + "-d", description)
      for index in steps.indices { draw(index) }
    }
  }

  /// The same figures as a table.
  public var table: DataTable {
    DataTable(
      title,
      columns: [
        Column(ListTexts.what(language)), Column(ListTexts.value(language), isNumber: true),
        Column(ListTexts.share(language), isNumber: true),
      ],
      rows: steps.map { [Cell($0.name), Cell(String($0.count)), Cell(share($0))] }, isTight: true, in: language)
  }

  private var highest: Double { Double(Swift.max(steps.first?.count ?? 1, 1)) }

  private func share(_ step: Step) -> String { Quantities(in: language).percent(Double(step.count) / highest) }

  @MarkupBuilder private func draw(_ index: Int) -> HTML {
    let step = steps[index]
    let y = Double(index) * 46 + 4
    let width = Double(step.count) / highest * 370
    let before = index > 0 ? Double(steps[index - 1].count) / highest * 370 : width
    SVG.text(step.name, x: 0, y: y + 14, .class("t-strong"))
    SVG.rectangle(x: 120, y: y, width: 370, height: 20, .class("track"))
    SVG.rectangle(x: 120, y: y, width: width, height: 20, .class("bar"))
    if before > width {
      SVG.rectangle(x: 120 + width, y: y + 8, width: before - width, height: 4, .class("drop"))
    }
    SVG.text(String(step.count), x: 556, y: y + 15, anchor: .end, .class("t-strong"))
    if index > 0 { SVG.text(share(step), x: 556, y: y + 32, anchor: .end) }
    if let note = step.note { SVG.text(note, x: 120, y: y + 34) }
  }
}
