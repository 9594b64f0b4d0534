public import Desk

/// Names and order of categories: from the desk's code lists, and from the clock and calendar.
public struct CategoryNames: Sendable {
  private let lists: [FigureDimension: CodeList]

  /// - Parameters:
  ///   - products: the desk's products, past and present, which are data and not part of the code lists.
  ///   - instruments: the questionnaires that the product knows; without them their codes are shown.
  public init(products: CodeList, instruments: CodeList? = nil) {
    var lists = Self.fixed
    lists[.product] = products
    lists[.instrument] = instruments
    self.lists = lists
  }

  private static let fixed: [FigureDimension: CodeList] = [
    .channel: ContactChannel.list, .kind: ContactKind.list, .unit: PoliceUnit.list, .group: TargetGroup.list,
    .gender: Gender.list, .age: AgeBand.list, .path: PathToDesk.list, .wishReason: ReasonToStayHidden.list,
    .notInternalReason: ReasonNotInternal.list, .helpQuestion: HelpQuestion.list, .attendance: Attendance.list,
    .line: ReferralTarget.Line.list, .receiver: ReferralTarget.list, .goals: GoalsReached.list,
    .workStart: WorkSituation.list, .workEnd: WorkSituation.list, .wish: FigureCodes.wish,
    .handover: FigureCodes.handover, .receipt: FigureCodes.receipt, .weekday: FigureCodes.weekdays,
    .hour: FigureCodes.hours, .outcome: FigureCodes.outcome, .screened: FigureCodes.screened,
    .change: FigureCodes.change, .rating: FigureCodes.rating, .actedOn: FigureCodes.actedOn,
    .signalKind: SignalKind.list, .decision: SignalDecision.list, .deviation: DeviationReason.list,
    .onset: Onset.list, .firstHelp: FirstHelp.list, .startedBy: StartedBy.list,
  ]

  /// The key under which a fact is shown: a former force under its unit, and no answer under the list's own line for it.
  func counted(_ key: String, in dimension: FigureDimension) -> String {
    guard let list = lists[dimension], let code = CodeKey(key) else { return key }
    if key == Tally.unknown { return list.codes.first { $0.mark == .unknown }?.key.text ?? key }
    return dimension == .unit ? PoliceUnit.counted(code)?.text ?? key : key
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
    switch dimension {
    case .total: return .total
    case .value: return Category(key: key, name: Self.value(key, unit: unit))
    case .month: return Category(key: key, name: Month(iso: key)?.name ?? Text(same: key))
    case .workChange:
      return Category(
        key: key, name: WorkChange(category: key)?.name ?? Text(same: key), isNoAnswer: key == Tally.unknown)
    case .hourOfWeek: return Category(key: key, name: FigureCodes.hourOfWeek(key) ?? Text(same: key))
    default:
      guard let code = CodeKey(key).flatMap({ lists[dimension]?[$0] }) else {
        return Category(
          key: key, name: key == Tally.unknown ? Code.unknown.name : Text(same: key), isNoAnswer: key == Tally.unknown)
      }
      return Category(key: key, name: code.name, isNoAnswer: code.mark != nil)
    }
  }

  /// The keys that stand in a table even when nothing was counted.
  func always(in dimension: FigureDimension) -> [String] {
    guard dimension.showsNought, let list = lists[dimension] else { return [] }
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
    guard let code = CodeKey(key).flatMap({ lists[dimension]?[$0] }) else {
      return (key == Tally.unknown ? 2 : 0, .max)
    }
    let noAnswer = code.mark == .unknown ? 2 : code.mark == .wontSay ? 1 : 0
    return (noAnswer, lists[dimension]?.position(of: code.key) ?? .max)
  }

  private static func value(_ key: String, unit: CountedUnit) -> Text {
    guard unit == .level, let level = Int(key), (-2...2).contains(level) else { return Text(same: key) }
    return FigureCodes.levels[level + 2]
  }
}
