/// The name of an element and how it closes.
public protocol ElementName: Sendable {
  static var tag: StaticString { get }
  static var kind: ElementKind { get }
}

extension ElementName {
  public static var kind: ElementKind { .normal }
}

/// An element that has no content.
public protocol VoidElementName: ElementName {}

extension VoidElementName {
  public static var kind: ElementKind { .void }
}

/// One HTML element: attributes first, content behind.
///
/// A class given twice is joined; any other attribute given twice keeps the last value, so that a component's
/// attribute can be overruled.
public struct Element<Name: ElementName>: Markup {
  public let html: HTML

  @inlinable
  public init(_ attributes: Attribute..., @MarkupBuilder content: () -> HTML) {
    self.init(attributes: attributes, content: content)
  }

  @inlinable
  public init(attributes: [Attribute], @MarkupBuilder content: () -> HTML) {
    html = .element(tag: Name.tag, kind: Name.kind, attributes: attributes, content: content())
  }
}

extension Element {
  /// Without content: a void element, or an empty one.
  @inlinable
  public init(_ attributes: Attribute...) {
    self.init(attributes: attributes)
  }

  /// Without content: a void element, or an empty one.
  @inlinable
  public init(attributes: [Attribute]) {
    html = .element(tag: Name.tag, kind: Name.kind, attributes: attributes, content: .empty)
  }
}
