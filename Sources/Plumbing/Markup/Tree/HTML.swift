/// A piece of a page. It can be made from elements and text only: there is no door for ready-made markup.
public struct HTML: Markup {
  let node: Node

  init(_ node: Node) {
    self.node = node
  }

  /// Text, shown as it is.
  public init(_ text: String) {
    node = .text(text)
  }

  /// Nothing.
  public static let empty = HTML(.list([]))

  /// A part that is the same in every page, written once: kept as its own bytes.
  public static func frozen(_ part: some Markup) -> HTML { HTML(.written(part.bytes)) }

  /// Whether nothing would be written.
  public var isEmpty: Bool { node.isEmpty }

  public var html: HTML { self }

  /// The way of every element into the tree; not generic, so that it is compiled once.
  @usableFromInline
  static func element(tag: StaticString, kind: ElementKind, attributes: [Attribute], content: HTML) -> HTML {
    HTML(.element(ElementNode(tag: tag, kind: kind, attributes: attributes, content: content.node)))
  }
}

extension HTML: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) {
    self.init(text)
  }
}
