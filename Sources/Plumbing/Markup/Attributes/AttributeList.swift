/// Makes a list of attributes that has each name once.
enum AttributeList {
  static func merged(_ attributes: [Attribute]) -> [Attribute] {
    if isPlain(attributes) { return attributes }
    var merged: [Attribute] = []
    merged.reserveCapacity(attributes.count)
    for attribute in attributes { add(attribute, to: &merged) }
    return merged
  }

  /// Whether a list is fine as it is, which nearly all are.
  private static func isPlain(_ attributes: [Attribute]) -> Bool {
    for index in attributes.indices {
      switch attributes[index].value {
      case .absent, .several: return false
      case .present, .text: break
      }
      for earlier in 0..<index where isSame(attributes[earlier], attributes[index]) { return false }
    }
    return true
  }

  private static func add(_ attribute: Attribute, to list: inout [Attribute]) {
    switch attribute.value {
    case .absent: return
    case .several(let more):
      for one in more { add(one, to: &list) }
    case .present, .text:
      guard let index = list.firstIndex(where: { isSame($0, attribute) }) else { return list.append(attribute) }
      list[index] = joined(list[index], attribute)
    }
  }

  private static func isSame(_ left: Attribute, _ right: Attribute) -> Bool {
    left.isData == right.isData && left.name.matches(right.name)
  }

  private static func joined(_ old: Attribute, _ new: Attribute) -> Attribute {
    guard new.name.matches("class"), case .text(let first) = old.value, case .text(let second) = new.value else {
      return new
    }
    return Attribute("class", .text(first + " " + second))
  }
}
