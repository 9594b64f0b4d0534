import KeyFigures

/// One rule at work in a pass over the facts.
final class RulePass {
  /// The category of a fact, by the places of its columns among the keys.
  private enum Category {
    case fixed(Int)
    case code(Int)
    case named(Int, Int?, @Sendable ([String]) -> String)
  }

  /// Month, part, category and what was measured.
  private struct Place: Hashable {
    let month: Int
    let part: Int
    let category: Int
    let number: Int
  }

  /// The codes in one or two columns; names are made once for all facts that have the same.
  private struct Codes: Hashable {
    let first: Int
    let second: Int?
  }

  private let indicator: IndicatorID
  private let dimension: FigureDimension
  private let isMeasured: Bool
  private let category: Category
  private let condition: (places: [Int], code: Int)?
  private let codes: FactCodes
  private var names: [Codes: Int] = [:]
  private var sums: [Place: Int] = [:]

  init(_ indicator: IndicatorID, _ rule: TallyRule, keys: [FactKey], _ codes: FactCodes) {
    func place(_ key: FactKey) -> Int {
      guard let place = keys.firstIndex(where: { $0.name == key.name }) else {
        preconditionFailure("a rule's columns are among those of its pass")
      }
      return place
    }
    self.indicator = indicator
    self.codes = codes
    dimension = rule.dimension
    isMeasured = rule.isMeasured
    condition = rule.condition.map { ($0.keys.map(place), codes.number(of: $0.code)) }
    category =
      switch rule.category {
      case .fixed(let text): .fixed(codes.number(of: text))
      case .code(let key): .code(place(key))
      case .named(let first, let second, let name): .named(place(first), second.map(place), name)
      }
  }

  func add(_ fact: Fact, number: Int) {
    if let condition, !condition.places.contains(where: { fact.cells[$0] == condition.code }) { return }
    let found =
      switch category {
      case .fixed(let code): code
      case .code(let place): fact.cells[place]
      case .named(let first, let second, let name): named(fact.cells[first], second.map { fact.cells[$0] }, name)
      }
    let place = Place(month: fact.month, part: fact.part, category: found, number: isMeasured ? number : 0)
    sums[place, default: 0] += fact.count
  }

  private func named(_ first: Int, _ second: Int?, _ name: ([String]) -> String) -> Int {
    let key = Codes(first: first, second: second)
    if let known = names[key] { return known }
    let number = codes.number(of: name([codes[first]] + (second.map { [codes[$0]] } ?? [])))
    names[key] = number
    return number
  }

  /// Adds what was counted, month by month.
  ///
  /// - Parameter months: those that the codes of this pass were read as until now.
  func tally(_ months: inout [Int: Month], into sheets: inout [Month: TallySheet]) {
    for (place, count) in sums {
      guard let month = months[place.month] ?? Month(iso: codes[place.month].prefix(7)) else { continue }
      months[place.month] = month
      let tally = Tally.Place(
        indicator, dimension, part: codes[place.part], category: codes[place.category], value: place.number)
      sheets[month, default: TallySheet()].add(Tally(tally, count))
    }
  }
}
