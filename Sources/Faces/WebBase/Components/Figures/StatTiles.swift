public import Desk
public import Markup

/// Key figures side by side, with lines between them.
public struct StatTiles: Markup {
  let tiles: [StatTile]

  public init(_ tiles: [StatTile]) {
    self.tiles = tiles
  }

  public var html: HTML {
    Dl(.class("kpis")) { for tile in tiles { tile } }
  }
}

/// One key figure: what, how much, measured over what, and how it went.
public struct StatTile: Markup {
  let name: String
  let value: String?
  let unit: String?
  let detail: String
  let isOff: Bool
  let trend: [Double]
  let language: Language

  /// - Parameters:
  ///   - value: as written; `nil` when it is hidden.
  ///   - detail: n and norm.
  ///   - isOff: whether it misses its norm; said in the detail as well.
  public init(
    _ name: String, value: String?, unit: String? = nil, detail: String, isOff: Bool = false, trend: [Double] = [],
    in language: Language
  ) {
    self.name = name
    self.value = value
    self.unit = unit
    self.detail = detail
    self.isOff = isOff
    self.trend = trend
    self.language = language
  }

  public var html: HTML {
    Div(.class("kpi")) {
      Dt(.class("k")) { name }
      Dd(.class("v")) {
        if let value {
          value
          if let unit { Small { " " + unit } }
        } else {
          HiddenFigure(in: language)
        }
      }
      Dd(.class("d", isOff ? "risk-mid" : nil)) { detail }
      if value != nil, trend.count > 1 { Dd { Sparkline(trend) } }
    }
  }
}

/// A line without axes beside a figure; decoration, since the figures stand elsewhere.
struct Sparkline: Markup {
  let values: [Double]

  init(_ values: [Double]) {
    self.values = values
  }

  var html: HTML {
    SVG.drawing(width: 144, height: 28, .class("spark chart"), .ariaHidden) {
      SVG.polyline(points, .class("l l1"))
      if let last = points.last { SVG.circle(x: last.x, y: last.y, radius: 3.5, .class("p1")) }
    }
  }

  private var points: [(x: Double, y: Double)] {
    let low = values.min() ?? 0
    let span = max((values.max() ?? 0) - low, 1e-9)
    let step = 134 / Double(max(values.count - 1, 1))
    return values.enumerated().map { (3 + Double($0) * step, 24 - ($1 - low) / span * 20) }
  }
}
