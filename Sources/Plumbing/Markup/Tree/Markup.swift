/// Anything that can stand in a page: an element, a component, a piece of a page.
///
/// A component is a struct of flat values whose `html` lays them out; it holds no logic but loops and choices.
public protocol Markup: Sendable {
  /// What it looks like, from elements and other components.
  @MarkupBuilder var html: HTML { get }
}

extension Markup {
  /// Writes it, and everything in it, at the end of a buffer.
  public func write(into buffer: inout HTMLBuffer) {
    html.node.write(into: &buffer)
  }

  /// Its bytes alone: a fragment, without document type.
  public var bytes: [UInt8] {
    var buffer = HTMLBuffer(capacity: 1024)
    write(into: &buffer)
    return buffer.bytes
  }

  /// Its text alone, for tests and for messages outside a page.
  public var string: String { String(decoding: bytes, as: UTF8.self) }
}
