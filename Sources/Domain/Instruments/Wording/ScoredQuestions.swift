import Desk

/// The questions of a file that an instrument scores, and those beside them.
struct ScoredQuestions {
  /// The question in front of the items; `nil` when the file leaves it out.
  let gate: FoundItem?
  let items: [FoundItem]
  /// Questions without a place in the score, such as a total.
  let beside: [FoundItem]
  /// The places on the form of the questions that count, by where they stand in the file.
  private let places: [Int: Int]

  /// The place on the form (0 for the question in front) of a question of the file; `nil` for one that doesn't count.
  func number(at index: Int) -> Int? { places[index] }

  /// The answer that a condition asks for; one that can't be read becomes one that no instrument has.
  func enabling(_ condition: FoundCondition) -> EnablingAnswer {
    let all = (gate.map { [$0] } ?? []) + items
    guard let link = condition.link, let code = condition.code, let index = all.firstIndex(where: { $0.link == link })
    else { return EnablingAnswer(question: -1, isEqual: true, code: 0) }
    return EnablingAnswer(question: index + (gate == nil ? 1 : 0), isEqual: condition.isEqual, code: code)
  }

  fileprivate init(_ found: [FoundItem], counting: [Int], hasGate: Bool) {
    let counted = counting.map { found[$0] }
    gate = hasGate ? counted.first : nil
    items = hasGate ? Array(counted.dropFirst()) : counted
    let places = Dictionary(
      uniqueKeysWithValues: counting.enumerated().map { ($1, $0 + (hasGate ? 0 : 1)) })
    self.places = places
    beside = found.indices.filter { places[$0] == nil }.map { found[$0] }
  }
}

extension Instrument {
  /// The questions of a file that this instrument scores; `nil` when nothing proves which ones they are.
  ///
  /// A question more is left out when it can't be one of the items: its published code says so, it is a number where every
  /// item is a choice and stands before or behind them, or it stands behind items that are all known by their number or
  /// code. A file in which an item could be taken for another is never read.
  func scoredQuestions(in found: [FoundItem]) -> ScoredQuestions? {
    let all = Array(found.indices)
    let others = all.filter { !isCertainlyBeside(found[$0]) }
    let ends = outsideNumbers(found, among: others)
    for counting in [others.filter { !ends.contains($0) }, all] {
      if let hasGate = fit(counting.count) { return ScoredQuestions(found, counting: counting, hasGate: hasGate) }
    }
    for hasGate in gate == nil ? [false] : [true, false] {
      let counting = Array(others.prefix(items.count + (hasGate ? 1 : 0)))
      if others.count > counting.count, areCounted(counting.map { found[$0] }, hasGate: hasGate) {
        return ScoredQuestions(found, counting: counting, hasGate: hasGate)
      }
    }
    return nil
  }

  /// Whether so many questions are the items, with the question in front (`true`) or without; `nil` when neither.
  private func fit(_ count: Int) -> Bool? {
    if count == items.count { return false }
    return gate != nil && count == items.count + 1 ? true : nil
  }

  private func isCertainlyBeside(_ found: FoundItem) -> Bool {
    guard let code = found.loinc else { return false }
    if Catalogue.unscoredCodes.contains(code) { return true }
    return items.allSatisfy { $0.loinc != nil } && !items.contains { $0.loinc == code }
  }

  /// Numbers in front of or behind the choices, where every item is a choice: a total, or an age.
  private func outsideNumbers(_ found: [FoundItem], among others: [Int]) -> Set<Int> {
    guard !items.contains(where: { if case .line = $0.responses { true } else { false } }) else { return [] }
    let before = others.prefix { found[$0].isLine }
    let behind = others.reversed().prefix { found[$0].isLine }
    return Set(before).union(behind)
  }

  /// Whether each question says by its code or its number which item it is.
  private func areCounted(_ found: [FoundItem], hasGate: Bool) -> Bool {
    guard found.count == items.count + (hasGate ? 1 : 0) else { return false }
    return found.enumerated().allSatisfy { index, question in
      let number = index + (hasGate ? 0 : 1)
      if number > 0, let code = question.loinc, code == items[number - 1].loinc { return true }
      return question.number == number
    }
  }
}

extension Catalogue {
  /// LOINC codes of what stands on published forms beside the items: totals of PHQ-9, PHQ-2, GAD-7, AUDIT and AUDIT-C, and
  /// how difficult the complaints make things.
  static let unscoredCodes: Set<String> = ["44261-6", "55758-7", "70274-6", "75624-7", "75626-2", "69722-7"]
}
