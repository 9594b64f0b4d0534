public import Desk

/// What facts are sorted by: its name in files and in kept tallies, its categories, and how a table of it looks.
///
/// What only one indicator is sorted by stands in that indicator's file; here stands what all indicators, several, or a
/// breakdown are sorted by.
public struct FigureDimension: Sendable {
  /// Where names and order of the categories come from.
  public enum Categories: Sendable {
    /// A list of codes.
    case list(CodeList)
    /// The desk's products, past and present, which are data and not part of the code lists.
    case products
    /// The parts of the desk's products, as `product>part`.
    case subPurposes
    /// The questionnaires that the product knows.
    case questionnaires
    /// Whole numbers in the unit of the indicator.
    case numbers
    case months
    /// Names that are made of the key; `nil` for one that is shown as it is.
    case named(@Sendable (String) -> Text?)
    /// Counted, and never shown by itself.
    case hidden
  }

  /// In which order categories stand; what is unknown always comes last.
  public enum Order: Sendable {
    /// As in the code list, or from low to high.
    case list
    /// The largest first, equal ones as in the list.
    case size
  }

  /// The stable name in the exchange formats and in kept tallies; no two dimensions share one.
  public let id: String
  public let name: Text
  let categories: Categories
  let order: Order
  /// Whether categories without facts are shown as nought: those of a small closed list or of a scale.
  let showsNought: Bool
  /// Whether one fact can stand in several categories, so that shares add up to more than the whole.
  let overlaps: Bool
  /// Whether it is shown as a grid of two other dimensions, such as hours of the week, and not as a table.
  public let isGrid: Bool
  /// The code under which another is counted, such as a former force under its unit.
  let counted: (@Sendable (CodeKey) -> CodeKey?)?

  public init(
    _ id: String, _ name: Text, _ categories: Categories, order: Order = .list, showsNought: Bool = false,
    overlaps: Bool = false, isGrid: Bool = false, countedUnder counted: (@Sendable (CodeKey) -> CodeKey?)? = nil
  ) {
    self.id = id
    self.name = name
    self.categories = categories
    self.order = order
    self.showsNought = showsNought
    self.overlaps = overlaps
    self.isGrid = isGrid
    self.counted = counted
  }

  /// Two dimensions counted together, in categories `first>second`.
  public static func pair(_ first: Self, _ second: Self) -> Self {
    let name = Text(nl: "\(first.name.nl) en \(second.name.nl)", en: "\(first.name.en) and \(second.name.en)")
    return Self("\(first.id)-\(second.id)", name, .hidden)
  }
}

extension FigureDimension: Hashable {
  public static func == (left: Self, right: Self) -> Bool { left.id == right.id }

  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension FigureDimension {
  /// All facts together.
  public static let total = Self("total", Text(nl: "totaal", en: "total"), .hidden)

  public static let month = Self("month", Text(nl: "maand", en: "month"), .months)

  /// A whole number that was measured: days, sessions, a mark.
  public static let value = Self("value", Text(nl: "waarde", en: "value"), .numbers)

  /// What came in and went out of a stock, such as those who wait.
  public static let flow = Self("flow", Text(nl: "stroom", en: "flow"), .hidden)

  public static let unit = Self(
    "unit", Text(nl: "eenheid", en: "unit"), .list(PoliceUnit.list), order: .size,
    countedUnder: { PoliceUnit.counted($0) })

  public static let group = Self(
    "group", Text(nl: "doelgroep", en: "target group"), .list(TargetGroup.list), showsNought: true)

  public static let staffCategory = Self(
    "staff-category", Text(nl: "werkt bij de politie als", en: "works for the police as"),
    .list(StaffCategory.list))

  public static let gender = Self("gender", Text(nl: "geslacht", en: "gender"), .list(Gender.list), showsNought: true)

  public static let age = Self("age", Text(nl: "leeftijd", en: "age band"), .list(AgeBand.list), showsNought: true)

  public static let channel = Self(
    "channel", Text(nl: "kanaal", en: "channel"), .list(ContactChannel.list), showsNought: true)

  public static let path = Self("path", Text(nl: "toeleiding", en: "path"), .list(PathToDesk.list), order: .size)

  public static let product = Self("product", Text(nl: "product", en: "product"), .products)

  public static let kind = Self("kind", Text(nl: "soort contact", en: "kind of contact"), .list(ContactKind.list))

  public static let line = Self(
    "line", Text(nl: "zorglijn", en: "care line"), .list(ReferralTarget.Line.list), showsNought: true)
}
