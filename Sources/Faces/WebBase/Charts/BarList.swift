public import Desk
public import Markup

/// Amounts as bars in a table, longest first or in the order given; "unknown" stays last. The table is the chart, so it needs no second one.
public struct BarList: Markup {
  public struct Bar: Sendable {
    let name: String
    let amount: Amount
    let share: Double?
    let isRest: Bool

    /// - Parameters:
    ///   - share: of the whole, from 0 to 1; hidden together with its amount.
    ///   - isRest: "unknown" and its like.
    public init(_ name: String, _ amount: Amount, share: Double? = nil, isRest: Bool = false) {
      self.name = name
      self.amount = amount
      self.share = share
      self.isRest = isRest
    }
  }

  let caption: String
  let bars: [Bar]
  let language: Language

  /// - Parameter keepsOrder: for what has an order of its own, such as ages and marks.
  public init(_ caption: String, _ bars: [Bar], keepsOrder: Bool = false, in language: Language) {
    self.caption = caption
    self.language = language
    if keepsOrder {
      self.bars = bars
      return
    }
    // Hidden amounts would give their size away by their place: they come behind the shown ones, in the order given.
    let shown = bars.filter { !$0.isRest && $0.amount != .hidden }
      .sorted { ($0.amount.number ?? 0) > ($1.amount.number ?? 0) }
    self.bars = shown + bars.filter { !$0.isRest && $0.amount == .hidden } + bars.filter(\.isRest)
  }

  public var html: HTML {
    Table(.class("bars")) {
      Caption(.class("sr")) { caption }
      Tbody { for bar in bars { row(bar) } }
    }
  }

  private func row(_ bar: Bar) -> HTML {
    Tr(.class(bar.isRest ? "last" : nil)) {
      Th(.scope(.row)) { bar.name }
      if let number = bar.amount.number {
        Td(.class("b"), .ariaHidden) { drawing(number, isRest: bar.isRest) }
        Td(.class("v")) { Quantities(in: language).tenths(number) }
        Td(.class("p")) { bar.share.map { Quantities(in: language).percent($0) } ?? "" }
      } else {
        Td(.class("b"), .colspan(3)) { Div(.class("sup sup-bar")) { HiddenFigure.words(in: language) } }
      }
    }.html
  }

  private func drawing(_ number: Double, isRest: Bool) -> HTML {
    let highest = bars.compactMap(\.amount.number).max() ?? 1
    let width = highest > 0 ? number / highest * 100 : 0
    return SVG.drawing(width: 100, height: 10, SVG.stretched) {
      SVG.rectangle(x: 0, y: 0, width: width, height: 10, .class(isRest ? "rest" : "fill"))
    }
  }
}
