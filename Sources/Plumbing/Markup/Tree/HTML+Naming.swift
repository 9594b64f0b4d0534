/// What the controls of a page are called, for a sentence that stands before them and speaks of them.
extension HTML {
  /// Says what the control of an id is called. Nothing is written.
  public static func naming(_ id: String, _ name: String) -> HTML { HTML(.naming(id: id, name)) }

  /// The place of the name of the control of an id; empty until the whole page is known.
  public static func name(of id: String) -> HTML { HTML(.name(id: id)) }

  /// The same piece with the names in their places; that of a control which is not in it stays empty.
  ///
  /// - Parameter written: how a name is written there.
  public func naming(_ written: (String) -> String) -> HTML {
    var names: [String: String] = [:]
    node.collect(&names)
    guard !names.isEmpty else { return self }
    return HTML(node.naming(names.mapValues(written)))
  }
}

extension Node {
  fileprivate func collect(_ names: inout [String: String]) {
    switch self {
    case .naming(let id, let name): if names[id] == nil { names[id] = name }
    case .list(let parts): for part in parts { part.node.collect(&names) }
    case .element(let element), .document(let element):
      for child in element.children { child.node.collect(&names) }
    case .text, .written, .name: break
    }
  }

  fileprivate func naming(_ names: [String: String]) -> Node {
    switch self {
    case .name(let id): names[id].map { Node.text($0) } ?? self
    case .list(let parts): .list(parts.map { HTML($0.node.naming(names)) })
    case .element(let element): .element(element.naming(names))
    case .document(let element): .document(element.naming(names))
    case .text, .written, .naming: self
    }
  }
}

extension ElementNode {
  fileprivate func naming(_ names: [String: String]) -> ElementNode {
    ElementNode(self, children: children.map { HTML($0.node.naming(names)) })
  }
}
