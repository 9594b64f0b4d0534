/// An element of a page, with what stands in it: what tests ask about instead of looking for words in its source.
public struct PageElement: Sendable, Hashable {
  /// What stands in an element, in order.
  enum Node: Sendable, Hashable {
    case element(PageElement)
    case text(String)
  }

  /// The name of its tag; empty for the document itself.
  public let name: String
  let attributes: [String: String]
  let nodes: [Node]

  /// Reads a page of ours. It is read more strictly than a browser reads it: what is not closed, or not by its own
  /// name, is a fault.
  ///
  /// - Throws: `PageFault`.
  public init(_ source: String) throws {
    var parser = PageParser(source)
    self.init(name: "", attributes: [:], nodes: try parser.document())
  }

  init(name: String, attributes: [String: String], nodes: [Node]) {
    self.name = name
    self.attributes = attributes
    self.nodes = nodes
  }

  /// The value of an attribute; empty for one without a value, `nil` for one that is not there.
  public subscript(attribute: String) -> String? { attributes[attribute] }

  /// All text in it as it is read, with one space wherever there is any.
  public var text: String {
    rawText.split { $0.isWhitespace }.joined(separator: " ")
  }

  var rawText: String {
    nodes.map { node in
      switch node {
      case .element(let element): element.rawText + (element.isInline ? "" : " ")
      case .text(let text): text
      }
    }.joined()
  }

  var elements: [PageElement] {
    nodes.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// Whether it stands within a line, so that its text is read on with what follows.
  private var isInline: Bool {
    ["a", "span", "strong", "em", "b", "i", "bdi", "kbd", "abbr", "small", "time"].contains(name)
  }
}

/// Why a text is no page of ours.
public enum PageFault: Error, Hashable {
  /// A tag that closes another than the one that is open.
  case misnested(open: String, closed: String)
  case unclosed(String)
  /// Something that is neither a tag nor text, with what follows it.
  case malformed(String)
}
