import ExactJSON

/// Writes an explanation as JSON, `luwte-explanation/1`. It holds reasons per hidden cell and is for the desk only.
public enum ExplanationWriter {
  public static func write(_ explanation: Explanation, plan: Plan) -> [UInt8] {
    JSONWriter.writeLines(
      .object([
        .init("format", .string("luwte-explanation/1")),
        .init("threshold", .integer(plan.promise.threshold)), .init("insider_c", .integer(plan.promise.coalition)),
        .init("share", share(explanation.share)),
        .init("releases", .array(explanation.releases.map { release($0, plan) })),
        .init("alternatives", .array(explanation.alternatives.map(alternative))),
      ]))
  }

  private static func share(_ share: Explanation.Share?) -> JSONValue {
    guard let share else { return .null }
    return .object([
      .init("value_permille", .integer(share.value)), .init("cells_permille", .integer(share.cells)),
      .init("shown_value", .integer(share.shownValue)),
    ])
  }

  private static func alternative(_ alternative: Explanation.Alternative) -> JSONValue {
    .object([
      .init("threshold", .integer(alternative.threshold)), .init("insider_c", .integer(alternative.coalition)),
      .init("without_leaves_of", alternative.withoutLeavesOf.map { .string($0) } ?? .null),
      .init("share", share(alternative.share)),
    ])
  }

  private static func release(_ decision: ReleaseDecision, _ plan: Plan) -> JSONValue {
    let tables = plan.releases.first { $0.name == decision.name }?.tables ?? []
    let hidden = tables.flatMap { table in
      ReleaseScene.cells(table).compactMap { codes -> JSONValue? in
        guard let key = plan.key(table.dimensions, codes), let rule = decision.reasons[key] else { return nil }
        return .object([
          .init("dims", .array(table.dimensions.map { .string(plan.dimensions[$0].name) })),
          .init("c", .array(codes.map { .string($0) })), .init("rule", .string(rule.rawValue)),
        ])
      }
    }
    return .object([
      .init("release", .string(decision.name)), .init("closed", .bool(decision.isClosed)),
      .init("share", share(Explanation.Share([decision]))), .init("hidden", .array(hidden)),
    ])
  }
}
