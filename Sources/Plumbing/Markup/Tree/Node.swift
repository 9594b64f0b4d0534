/// The tree under a piece of a page.
enum Node: Sendable {
  case text(String)
  case list([HTML])
  case element(ElementNode)
  /// Bytes that this package wrote before.
  case written([UInt8])
  /// An element behind the document type, as a whole answer.
  case document(ElementNode)
  /// What the control of an id is called; nothing is written.
  case naming(id: String, String)
  /// The place of that name.
  case name(id: String)

  var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .list(let parts): parts.allSatisfy(\.isEmpty)
    case .written(let bytes): bytes.isEmpty
    case .naming, .name: true
    case .element, .document: false
    }
  }

  func write(into buffer: inout HTMLBuffer) {
    switch self {
    case .text(let text): buffer.writeEscaped(text)
    case .list(let parts): for part in parts { part.node.write(into: &buffer) }
    case .written(let bytes): buffer.writeWritten(bytes)
    case .naming, .name: break
    case .element(let element): element.write(into: &buffer)
    case .document(let element):
      buffer.writeVerbatim("<!doctype html>\n")
      element.write(into: &buffer)
      buffer.writeByte(UInt8(ascii: "\n"))
    }
  }
}

/// One element with its attributes and children.
struct ElementNode: Sendable {
  let tag: StaticString
  let kind: ElementKind
  let attributes: [Attribute]
  /// The content when it is text alone, which spares a list for most elements.
  let text: String
  let children: [HTML]

  init(tag: StaticString, kind: ElementKind, attributes: [Attribute], content: Node) {
    self.tag = tag
    self.kind = kind
    self.attributes = AttributeList.merged(attributes)
    switch content {
    case .text(let text): (self.text, children) = (text, [])
    case .list(let parts): (text, children) = ("", parts)
    case .element, .document, .written, .naming, .name: (text, children) = ("", [HTML(content)])
    }
  }

  /// The same element with other children.
  init(_ element: ElementNode, children: [HTML]) {
    (tag, kind, attributes, text) = (element.tag, element.kind, element.attributes, element.text)
    self.children = children
  }

  func write(into buffer: inout HTMLBuffer) {
    buffer.writeByte(UInt8(ascii: "<"))
    buffer.writeVerbatim(tag)
    for attribute in attributes { attribute.write(into: &buffer) }
    if kind == .leaf { return buffer.writeVerbatim("/>") }
    buffer.writeByte(UInt8(ascii: ">"))
    if kind == .void { return }
    // A parser drops the first line end inside these; one more keeps the reader's own.
    if kind == .keepsFirstLineEnd { buffer.writeByte(UInt8(ascii: "\n")) }
    buffer.writeEscaped(text)
    for child in children { child.node.write(into: &buffer) }
    buffer.writeVerbatim("</")
    buffer.writeVerbatim(tag)
    buffer.writeByte(UInt8(ascii: ">"))
  }
}

/// How an element is closed.
public enum ElementKind: Sendable {
  /// With an end tag.
  case normal
  /// Without content and end tag.
  case void
  /// Without content, closed in its start tag, as drawings allow.
  case leaf
  /// With an end tag, and with a line end behind the start tag that the parser drops (`textarea`, `pre`).
  case keepsFirstLineEnd
}
