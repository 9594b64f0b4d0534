public import Desk

/// Names and order of categories: from the desk's code lists, and from the clock and calendar.
public struct CategoryNames: Sendable {
  private let products: CodeList
  private let questionnaires: CodeList?
  private let subPurposes: [String: Text]

  /// - Parameters:
  ///   - products: the desk's products, past and present, which are data and not part of the code lists.
  ///   - questionnaires: those that the product knows; without them their codes are shown.
  ///   - subPurposes: the parts of products, as `product>part`; without them their keys are shown.
  public init(products: CodeList, questionnaires: CodeList? = nil, subPurposes: [String: Text] = [:]) {
    self.products = products
    self.questionnaires = questionnaires
    self.subPurposes = subPurposes
  }

  private func list(of dimension: FigureDimension) -> CodeList? {
    switch dimension.categories {
    case .list(let list): list
    case .products: products
    case .questionnaires: questionnaires
    case .subPurposes, .numbers, .months, .named, .hidden: nil
    }
  }

  /// The key under which a fact is shown: a former force under its unit, and no answer under the list's own line for it.
  func counted(_ key: String, in dimension: FigureDimension) -> String {
    guard let list = list(of: dimension), let code = CodeKey(key) else { return key }
    if key == Tally.unknown { return list.codes.first { $0.mark == .unknown }?.key.text ?? key }
    return dimension.counted?(code)?.text ?? key
  }

  /// Counts per category under the keys in which they are shown.
  func counted(_ counts: [String: Int], in dimension: FigureDimension) -> [String: Int] {
    counts.reduce(into: [:]) { $0[counted($1.key, in: dimension), default: 0] += $1.value }
  }

  /// A whole sheet under the keys in which it is shown, its parts included.
  func counted(_ sheet: TallySheet, split breakdown: Breakdown?) -> TallySheet {
    sheet.renamed { part in
      breakdown.map { part.isEmpty ? part : counted(part, in: $0.dimension) } ?? part
    } category: {
      counted($0, in: $1)
    }
  }

  func category(_ key: String, in dimension: FigureDimension, unit: CountedUnit) -> Category {
    if dimension == .total { return .total }
    let isUnknown = key == Tally.unknown
    switch dimension.categories {
    case .numbers: return Category(key: key, name: Self.value(key, unit: unit))
    case .months: return Category(key: key, name: Month(iso: key)?.name ?? Text(same: key))
    case .named(let name): return Category(key: key, name: name(key) ?? Text(same: key), isNoAnswer: isUnknown)
    case .subPurposes:
      let name = isUnknown ? Code.unknown.name : subPurposes[key] ?? Text(same: key)
      return Category(key: key, name: name, isNoAnswer: isUnknown)
    case .list, .products, .questionnaires, .hidden:
      guard let code = CodeKey(key).flatMap({ list(of: dimension)?[$0] }) else {
        return Category(
          key: key, name: isUnknown ? Code.unknown.name : Text(same: key), isNoAnswer: isUnknown)
      }
      return Category(key: key, name: code.name, isNoAnswer: code.mark != nil)
    }
  }

  /// The keys that stand in a table even when nothing was counted.
  func always(in dimension: FigureDimension) -> [String] {
    guard dimension.showsNought, let list = list(of: dimension) else { return [] }
    return list.codes.filter { $0.offered && $0.mark == nil }.map(\.key.text)
  }

  /// Puts keys in the order of a table: by size or as in the list; no answer last, unknown after all.
  func arranged(_ counts: [String: Int], in dimension: FigureDimension) -> [String] {
    counts.keys.sorted { left, right in
      let ranks = (rank(left, in: dimension), rank(right, in: dimension))
      guard ranks.0.noAnswer == ranks.1.noAnswer else { return ranks.0.noAnswer < ranks.1.noAnswer }
      if dimension.order == .size, let a = counts[left], let b = counts[right], a != b { return a > b }
      return (ranks.0.position, left) < (ranks.1.position, right)
    }
  }

  private func rank(_ key: String, in dimension: FigureDimension) -> (noAnswer: Int, position: Int) {
    if dimension == .value, let number = Int(key) { return (0, number) }
    guard let code = CodeKey(key).flatMap({ list(of: dimension)?[$0] }) else {
      return (key == Tally.unknown ? 2 : 0, .max)
    }
    let noAnswer = code.mark == .unknown ? 2 : code.mark == .wontSay ? 1 : 0
    return (noAnswer, list(of: dimension)?.position(of: code.key) ?? .max)
  }

  private static func value(_ key: String, unit: CountedUnit) -> Text {
    guard unit == .level, let level = Int(key), (-2...2).contains(level) else { return Text(same: key) }
    return levels[level + 2]
  }

  /// From much less to much more than what was agreed.
  private static let levels = [
    Text(nl: "veel minder dan afgesproken (-2)", en: "much less than agreed (-2)"),
    Text(nl: "minder dan afgesproken (-1)", en: "less than agreed (-1)"),
    Text(nl: "zoals afgesproken (0)", en: "as agreed (0)"),
    Text(nl: "meer dan afgesproken (1)", en: "more than agreed (1)"),
    Text(nl: "veel meer dan afgesproken (2)", en: "much more than agreed (2)"),
  ]
}
