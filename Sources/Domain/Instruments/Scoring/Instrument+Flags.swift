import Desk

extension Instrument {
  /// What must be acted on at once, from whatever has been answered so far.
  ///
  /// It needs no complete or correct form, so that a safety item counts from the moment that it is entered.
  public func flags(_ given: [Answer]) -> [ScoreFlag] {
    let hasGate = gate != nil && given.count == items.count + 1
    let answers = hasGate ? Array(given.dropFirst()) : given
    return safety.compactMap { rule in
      guard rule.item <= items.count else { return nil }
      let item = items[rule.item - 1]
      switch rule.item <= answers.count ? answers[rule.item - 1] : .missing {
      case .code(let code): return code >= rule.atLeast ? Self.safetyFlag(item) : nil
      case .refused:
        return item.refusalCountsAs.map { $0 >= rule.atLeast } == true ? Self.safetyFlag(item) : Self.ask(item)
      case .missing: return isPassedOver(item, answers) ? nil : Self.ask(item)
      }
    }
  }

  private func isPassedOver(_ item: Item, _ answers: [Answer]) -> Bool {
    item.skips.contains { skip in
      skip.when.allSatisfy { $0.item <= answers.count && answers[$0.item - 1] == .code($0.code) }
    }
  }

  private static func safetyFlag(_ item: Item) -> ScoreFlag {
    ScoreFlag(
      kind: .safety, item: item.number, id: "safety",
      text: Text(
        nl: "Vraag \(item.number) (\(item.topic.nl)): open nu de crisisroute, wat de score ook is.",
        en: "Item \(item.number) (\(item.topic.en)): open the crisis route now, whatever the score."))
  }

  private static func ask(_ item: Item) -> ScoreFlag {
    ScoreFlag(
      kind: .ask, item: item.number, id: "ask",
      text: Text(
        nl: "Vraag \(item.number) (\(item.topic.nl)) staat open: stel deze vraag alsnog.",
        en: "Item \(item.number) (\(item.topic.en)) was left open: ask it."))
  }
}
