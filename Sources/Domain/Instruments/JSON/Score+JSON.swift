import Desk
import ExactJSON

extension Score {
  /// One line of JSON: `instrument, version, total, subscales, classes, flags, missing`, and open `bounds`.
  ///
  /// `total` and each subscale are a number, or null when there is no score; names of classes are in English.
  public var json: String {
    let scales = (total.map { [$0] } ?? []) + subscales
    let open = scales.filter { $0.bounds.lowerBound != $0.bounds.upperBound || $0.value == nil }
    return JSONWriter.text(
      .members([
        ("instrument", .string(instrument)), ("version", .string(version)), ("total", total?.number ?? .null),
        ("subscales", .members(subscales.map { ($0.id, $0.number) })), ("classes", .array(classes.map(\.tree))),
        ("flags", .array(flags.map(\.tree))), ("missing", .list(missing)),
        (
          "bounds",
          .members(open.map { ($0.id, .array([.fraction($0.bounds.lowerBound), .fraction($0.bounds.upperBound)])) })
        ),
        ("prorated", .array(scales.filter(\.isProrated).map { .string($0.id) })),
      ]))
  }
}

extension ScaleScore {
  fileprivate var number: JSONValue { value.map { .fraction($0) } ?? .null }
}

extension Classification {
  fileprivate var tree: JSONValue {
    .members([
      ("set", .string(set.id)), ("class", .string(scoreClass?.id ?? "indeterminate")),
      ("name", scoreClass.map { .string($0.name.en) }), ("positive", isPositive.map { .bool($0) } ?? .null),
      ("possible", scoreClass == nil ? .array(possible.map { .string($0.id) }) : nil),
      ("default", .bool(set.isDefault)), ("decides", .bool(mayDecide)), ("source", .string(set.source)),
      ("population", .string(set.population.en)),
    ])
  }
}

extension ScoreFlag {
  fileprivate var tree: JSONValue {
    .members([
      ("kind", .string(kind.rawValue)), ("item", item.map { .integer($0) }), ("id", .string(id)),
      ("text", .string(text.en)),
    ])
  }
}

extension ChangeReading {
  /// One line of JSON: the difference, its class by the published threshold and by the formula.
  public var json: String {
    JSONWriter.text(
      .members([
        ("difference", .fraction(difference)), ("class", .string(scoreClass.rawValue)),
        ("threshold", threshold.map { .string($0.id) } ?? .null),
        ("formula_class", formulaClass.map { .string($0.rawValue) } ?? .null),
        (
          "critical_difference",
          criticalDifference.map { .fraction(Fraction(Int(($0 * 100).rounded()), 100)) } ?? .null
        ),
        ("decides", .bool(mayDecide)),
      ]))
  }
}
