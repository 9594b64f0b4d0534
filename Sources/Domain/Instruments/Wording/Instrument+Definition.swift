import Desk
import ExactJSON

extension Instrument {
  /// Everything that decides a score, as a file carries it: a file that says otherwise is refused.
  var definition: JSONValue {
    .members([
      ("unit", .integer(unit)), ("shortest_form", shortestForm.map { .integer($0) }),
      ("items", .array(items.map(\.definition))),
      ("scales", .array(((total.map { [$0] } ?? []) + subscales).map(\.definition))),
      ("cutoffs", .array(cutoffs.map(\.definition))),
      (
        "safety",
        .array(safety.map { .members([("item", .integer($0.item)), ("at_least", .integer($0.atLeast))]) })
      ),
      ("change", change.map(\.definition)),
    ])
  }
}

extension Item {
  fileprivate var definition: JSONValue {
    .members([
      ("number", .integer(number)), ("codes", responses.definition), ("reversed", isReversed ? .bool(true) : nil),
      (
        "recoded",
        recoded.isEmpty
          ? nil : .members(recoded.sorted { $0.key < $1.key }.map { ("\($0.key)", .integer($0.value)) })
      ),
      ("refusal_counts_as", refusalCountsAs.map { .integer($0) }),
      (
        "skips",
        skips.isEmpty
          ? nil
          : .array(
            skips.map { skip in
              .members([
                (
                  "when",
                  .array(skip.when.map { .members([("item", .integer($0.item)), ("code", .integer($0.code))]) })
                ),
                ("counts_as", .integer(skip.code)),
              ])
            })
      ),
    ])
  }
}

extension Responses {
  fileprivate var definition: JSONValue {
    switch self {
    case .codes(let codes): .list(codes)
    case .line(let highest): .members([("line", .integer(highest))])
    }
  }
}

extension Scale {
  fileprivate var definition: JSONValue {
    .members([
      ("id", .string(id)), ("items", .list(items)), ("method", method.definition), ("missing", missing.definition),
    ])
  }
}

extension Scale.Method {
  fileprivate var definition: JSONValue {
    switch self {
    case .sum: .string("sum")
    case .mean: .string("mean")
    case .multipliedSum(let factor): .members([("sum_times", .integer(factor))])
    case .polynomialOfMean(let powers): .members([("polynomial_of_mean", .array(powers.map { .string($0.text) }))])
    }
  }
}

extension Fraction {
  /// Exact, for polynomials whose coefficients have more decimals than a score.
  fileprivate var text: String { "\(numerator)/\(denominator)" }
}

extension MissingRule {
  fileprivate var definition: JSONValue {
    switch self {
    case .bounds: .string("bounds")
    case .prorate(let limit, let never, let roundHalfUp):
      .members([
        ("prorate_up_to", .integer(limit)), ("never", .list(never.sorted())), ("round_half_up", .bool(roundHalfUp)),
      ])
    }
  }
}

extension CutoffSet {
  fileprivate var definition: JSONValue {
    var members: [(String, JSONValue?)] = [
      ("id", .string(id)), ("name", name.tree), ("source", .string(source)), ("population", population.tree),
      ("validity", .string(validity.rawValue)), ("default", .bool(isDefault)),
    ]
    switch basis {
    case .bands(let scale, let bands):
      members += [("scale", .string(scale)), ("bands", .array(bands.map(\.definition)))]
    case .rules(let rules, let otherwise):
      members += [
        ("rules", .array(rules.map { $0.scoreClass.definition([("when", $0.rule.definition)]) })),
        ("otherwise", otherwise.definition([])),
      ]
    }
    return .members(members)
  }
}

extension Band {
  fileprivate var definition: JSONValue {
    scoreClass.definition([(isAbove ? "above" : "from", from.map { .fraction($0) })])
  }
}

extension ScoreClass {
  fileprivate func definition(_ rule: [(String, JSONValue?)]) -> JSONValue {
    .members([("class", .string(id)), ("name", name.tree), ("positive", .bool(isPositive))] + rule)
  }
}

extension Rule {
  fileprivate var definition: JSONValue {
    switch self {
    case .reach(let items, let score, let count):
      .members([("items", .list(items)), ("score", .integer(score)), ("count", .integer(count))])
    case .all(let rules): .members([("all", .array(rules.map(\.definition)))])
    case .any(let rules): .members([("any", .array(rules.map(\.definition)))])
    }
  }
}

extension ChangeRule {
  fileprivate var definition: JSONValue {
    .members([
      ("scale", .string(scale)), ("higher_is_better", .bool(higherIsBetter)),
      (
        "thresholds",
        .array(
          thresholds.map { threshold in
            .members([
              ("id", .string(threshold.id)), ("points", .fraction(threshold.points)),
              ("recovery", threshold.recovery.map { .fraction($0) }), ("source", .string(threshold.source)),
              ("population", threshold.population.tree), ("validity", .string(threshold.validity.rawValue)),
            ])
          })
      ),
    ])
  }
}

extension Text {
  /// Both languages, as members.
  var tree: JSONValue { .members([("nl", .string(nl)), ("en", .string(en))]) }
}
