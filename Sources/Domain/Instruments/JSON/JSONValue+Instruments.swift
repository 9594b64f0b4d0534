import ExactJSON

extension JSONValue {
  /// A score or a limit, with at most four decimals.
  static func fraction(_ number: Fraction) -> JSONValue {
    .number(JSONNumber((number * 10_000).roundedHalfUp.numerator, decimals: 4))
  }

  static func list(_ values: some Sequence<Int>) -> JSONValue { .array(values.map { .integer($0) }) }

  /// A number as the instruments count with it; it has few digits, so that comparing two can't overflow.
  var fraction: Fraction? {
    number.map { number in Fraction(number.digits, (0..<number.decimals).reduce(1) { power, _ in power * 10 }) }
  }

  /// The place of the first difference with another value, such as `scales[2].items[0]`; members may stand in any order.
  func difference(from other: JSONValue, at path: String = "") -> String? {
    switch (self, other) {
    case (.object(let mine), .object(let theirs)):
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
