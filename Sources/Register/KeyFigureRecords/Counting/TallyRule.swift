import KeyFigures

/// Under which dimension and category a fact is tallied.
struct TallyRule: Sendable {
  enum Category: Sendable {
    /// The same for every fact.
    case fixed(String)
    /// The code in a column, unknown where none is recorded.
    case code(FactKey)
    /// A name that is made of the codes in one or two columns.
    case named(FactKey, FactKey?, @Sendable ([String]) -> String)
  }

  let dimension: FigureDimension
  let category: Category
  /// Whether what was measured is tallied too.
  var isMeasured = false
  /// The fact counts only when one of these columns holds this code.
  private(set) var condition: (keys: [FactKey], code: String)?

  var keys: [FactKey] {
    let counted: [FactKey] =
      switch category {
      case .fixed: []
      case .code(let key): [key]
      case .named(let first, let second, _): [first] + (second.map { [$0] } ?? [])
      }
    return counted + (condition?.keys ?? [])
  }

  /// Every fact once.
  static let total = Self(dimension: .total, category: .fixed(""))

  /// What was measured.
  static let measured = Self(dimension: .value, category: .fixed(""), isMeasured: true)

  /// What was measured, within each category of a dimension.
  static func measured(by dimension: FigureDimension, _ key: FactKey) -> Self {
    Self(dimension: dimension, category: .code(key), isMeasured: true)
  }

  /// Who came to a stock or left it.
  static func flow(_ flow: Flow) -> Self { Self(dimension: .flow, category: .fixed(flow.rawValue)) }

  static func by(_ dimension: FigureDimension, _ key: FactKey) -> Self {
    Self(dimension: dimension, category: .code(key))
  }

  static func by(_ dimension: FigureDimension, always category: String) -> Self {
    Self(dimension: dimension, category: .fixed(category))
  }

  /// - Parameter name: the category of the codes, in the order of the columns.
  static func by(
    _ dimension: FigureDimension, _ first: FactKey, _ second: FactKey? = nil,
    named name: @escaping @Sendable ([String]) -> String
  ) -> Self {
    Self(dimension: dimension, category: .named(first, second, name))
  }

  /// - Parameter names: the categories of the codes; what has none is unknown.
  static func by(_ dimension: FigureDimension, _ key: FactKey, as names: [String: String]) -> Self {
    by(dimension, key) { names[$0[0]] ?? Tally.unknown }
  }

  /// Two dimensions together, as `FigureDimension.pair` names them.
  static func by(_ dimension: FigureDimension, pairing first: FactKey, _ second: FactKey) -> Self {
    by(dimension, first, second) { "\($0[0])>\($0[1])" }
  }

  /// The same for those facts only of which a column, or one of several, holds a code.
  func only(where keys: FactKey..., is code: String) -> Self {
    var rule = self
    rule.condition = (keys, code)
    return rule
  }
}
