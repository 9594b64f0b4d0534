/// Drawings inside a page. Shapes take numbers and classes; the stylesheet colours them.
///
/// Elements that run or load something (`script`, `animate`, `set`, `foreignObject`, `image`) do not exist here.
public enum SVG {
  /// A drawing with its own system of coordinates.
  public static func drawing(
    width: Double, height: Double, _ attributes: Attribute..., @MarkupBuilder content: () -> HTML
  ) -> HTML {
    let box = Attribute("viewBox", .text("0 0 \(Number.text(width)) \(Number.text(height))"))
    return Element<SVGName.Svg>(attributes: [box] + attributes, content: content).html
  }

  /// A sheet of symbols that takes no room in the page.
  public static func sprite(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML) -> HTML {
    Element<SVGName.Svg>(attributes: attributes, content: content).html
  }

  /// A drawing that is used elsewhere by its id.
  public static func symbol(
    id: String, width: Double, height: Double, @MarkupBuilder content: () -> HTML
  ) -> HTML {
    let box = Attribute("viewBox", .text("0 0 \(Number.text(width)) \(Number.text(height))"))
    return Element<SVGName.Symbol>(attributes: [.id(id), box], content: content).html
  }

  /// Shows a symbol of the same page.
  public static func use(symbol id: String) -> HTML {
    Element<SVGName.Use>(.href(.fragment(id))).html
  }

  public static func group(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML) -> HTML {
    Element<SVGName.G>(attributes: attributes, content: content).html
  }

  /// What the drawing is, as a heading for assistive technology.
  public static func title(id: String, _ text: String) -> HTML {
    Element<SVGName.Title>(.id(id)) { text }.html
  }

  /// What the drawing shows, in a sentence.
  public static func description(id: String, _ text: String) -> HTML {
    Element<SVGName.Desc>(.id(id)) { text }.html
  }

  public static func text(
    _ text: String, x: Double, y: Double, anchor: TextAnchor = .start, _ attributes: Attribute...
  ) -> HTML {
    let place = [number("x", x), number("y", y), Attribute("text-anchor", .text(anchor.rawValue))]
    return Element<SVGName.Text>(attributes: place + attributes) { text }.html
  }

  static func number(_ name: StaticString, _ value: Double) -> Attribute {
    Attribute(name, .text(Number.text(value)))
  }
}

/// Which end of a text its place means.
public enum TextAnchor: String, Sendable { case start, middle, end }

enum SVGName {
  enum Svg: ElementName { static var tag: StaticString { "svg" } }
  enum Symbol: ElementName { static var tag: StaticString { "symbol" } }
  enum Use: LeafName { static var tag: StaticString { "use" } }
  enum G: ElementName { static var tag: StaticString { "g" } }
  enum Title: ElementName { static var tag: StaticString { "title" } }
  enum Desc: ElementName { static var tag: StaticString { "desc" } }
  enum Text: ElementName { static var tag: StaticString { "text" } }
  enum Line: LeafName { static var tag: StaticString { "line" } }
  enum Rect: LeafName { static var tag: StaticString { "rect" } }
  enum Circle: LeafName { static var tag: StaticString { "circle" } }
  enum Path: LeafName { static var tag: StaticString { "path" } }
}

/// An element of a drawing that has no content.
protocol LeafName: ElementName {}

extension LeafName {
  static var kind: ElementKind { .leaf }
}
