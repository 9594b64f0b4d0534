extension SVG {
  public static func line(x1: Double, y1: Double, x2: Double, y2: Double, _ attributes: Attribute...) -> HTML {
    let place = [number("x1", x1), number("y1", y1), number("x2", x2), number("y2", y2)]
    return Element<SVGName.Line>(attributes: place + attributes).html
  }

  public static func rectangle(
    x: Double, y: Double, width: Double, height: Double, radius: Double? = nil, _ attributes: Attribute...
  ) -> HTML {
    var place = [number("x", x), number("y", y), number("width", width), number("height", height)]
    if let radius { place.append(number("rx", radius)) }
    return Element<SVGName.Rect>(attributes: place + attributes).html
  }

  public static func circle(x: Double, y: Double, radius: Double, _ attributes: Attribute...) -> HTML {
    let place = [number("cx", x), number("cy", y), number("r", radius)]
    return Element<SVGName.Circle>(attributes: place + attributes).html
  }

  /// A line through points, in order; nothing for fewer than two.
  public static func polyline(_ points: [(x: Double, y: Double)], _ attributes: Attribute...) -> HTML {
    guard points.count > 1 else { return .empty }
    let steps = points.map { "\(Number.text($0.x)) \(Number.text($0.y))" }
    let data = Attribute("d", .text("M" + steps.joined(separator: " L")))
    return Element<SVGName.Path>(attributes: [data] + attributes).html
  }

  /// A shape from the source, in path notation.
  public static func path(_ data: StaticString, _ attributes: Attribute...) -> HTML {
    Element<SVGName.Path>(attributes: [Attribute("d", .text("\(data)"))] + attributes).html
  }

  /// The pattern of strokes and gaps of a line.
  public static func dashes(_ pattern: StaticString) -> Attribute {
    Attribute("stroke-dasharray", .text("\(pattern)"))
  }

  /// Lets a drawing fill a box of another shape; strokes keep their place.
  public static let stretched = Attribute("preserveAspectRatio", .text("none"))

  /// A closed shape through points, in order; nothing for fewer than three.
  public static func polygon(_ points: [(x: Double, y: Double)], _ attributes: Attribute...) -> HTML {
    guard points.count > 2 else { return .empty }
    let steps = points.map { "\(Number.text($0.x)) \(Number.text($0.y))" }
    let data = Attribute("d", .text("M" + steps.joined(separator: " L") + " Z"))
    return Element<SVGName.Path>(attributes: [data] + attributes).html
  }
}
