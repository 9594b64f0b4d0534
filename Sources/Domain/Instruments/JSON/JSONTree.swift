/// A JSON value with exact numbers and its members in order.
enum JSONTree: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(Fraction)
  case string(String)
  case array([JSONTree])
  case object([Member])

  struct Member: Sendable, Hashable {
    let name: String
    let value: JSONTree
  }

  /// An object from members; those without a value are left out.
  static func members(_ members: [(String, JSONTree?)]) -> JSONTree {
    .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }

  static func integer(_ number: Int) -> JSONTree { .number(Fraction(number)) }

  static func list(_ values: some Sequence<Int>) -> JSONTree { .array(values.map(integer)) }

  subscript(_ name: String) -> JSONTree? {
    members.first { $0.name == name }?.value
  }

  var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }

  var elements: [JSONTree] {
    if case .array(let elements) = self { elements } else { [] }
  }

  var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  var bool: Bool? {
    if case .bool(let flag) = self { flag } else { nil }
  }

  var number: Fraction? {
    if case .number(let number) = self { number } else { nil }
  }

  /// A whole number.
  var integer: Int? {
    number.flatMap { $0.denominator == 1 ? $0.numerator : nil }
  }

  /// The place of the first difference with another tree, such as `scales[2].items[0]`; members may stand in any order.
  func difference(from other: JSONTree, at path: String = "") -> String? {
    switch (self, other) {
    case (.object(let mine), .object):
      let theirs = other.members
      for member in mine {
        let place = path.isEmpty ? member.name : "\(path).\(member.name)"
        guard let value = other[member.name] else { return place }
        if let found = member.value.difference(from: value, at: place) { return found }
      }
      let extra = theirs.first { self[$0.name] == nil }
      return extra.map { path.isEmpty ? $0.name : "\(path).\($0.name)" }
    case (.array(let mine), .array(let theirs)):
      for (index, (left, right)) in zip(mine, theirs).enumerated() {
        if let found = left.difference(from: right, at: "\(path)[\(index)]") { return found }
      }
      return mine.count == theirs.count ? nil : "\(path)[\(min(mine.count, theirs.count))]"
    default: return self == other ? nil : path
    }
  }
}
