import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let work = KeyFigure(
    Indicator(
      .work, Text(nl: "Werk aan het begin en aan het eind", en: "Work at the start and at the end"),
      Definition(
        rule: Text(
          nl:
            "De werksituatie aan het begin en bij de afsluiting, per afgesloten traject, in de maand van de afsluiting.",
          en: "The work situation at the start and at the closing, per closed trajectory, in the month of the closing."),
        denominator: Text(
          nl: """
            \(Sentences.partition.nl) Weer aan het werk: van wie aan het begin geheel of deels ziek was en van wie het \
            eind bekend is. Aan het werk gebleven: van wie aan het begin werkte en van wie het eind bekend is.
            """,
          en: """
            \(Sentences.partition.en) Back at work: of those wholly or partly on sick leave at the start whose end is \
            known. Stayed at work: of those who worked at the start and whose end is known.
            """),
        exclusions: Text(
          nl: """
            Lopende trajecten tellen niet. Niet van toepassing (geen betaald werk, of geen politiemedewerker) telt \
            niet in de twee aandelen.
            """,
          en: """
            Running trajectories don't count. Not applicable (no paid work, or not police staff) does not count in the \
            two shares.
            """),
        source: Sentences.evaluation),
      counted: .trajectories, dimensions: [.workStart, .workEnd, .workChange], charts: [Indicator.Chart(.workChange)],
      measures: [
        .part(
          workShare("back-at-work", Text(nl: "weer aan het werk", en: "back at work"), start: [.sick, .partlySick])),
        .part(workShare("stayed-at-work", Text(nl: "aan het werk gebleven", en: "stayed at work"), start: [.works])),
      ]),
    counted: [
      FactCount(
        .closings,
        [
          .total, .by(.workStart, start), .by(.workEnd, end), .by(.workChange, pairing: start, end),
        ])
    ])
}

private let start = FactKey("work_start", "t.work_start")
private let end = FactKey("work_end", "t.work_end")

/// Those who work at the end, of those with such a start whose end is known.
private func workShare(_ id: String, _ name: Text, start: Set<WorkSituation>) -> CategoryShare {
  CategoryShare(
    id: id, name: name, dimension: .workChange,
    part: { WorkChange(category: $0)?.end == .works },
    of: { category in
      guard let change = WorkChange(category: category) else { return false }
      return start.contains(change.start) && [.works, .partlySick, .sick].contains(change.end)
    })
}

/// Somebody's work at the start and at the end of help, as one category: `start>end`.
private struct WorkChange {
  let start: WorkSituation
  let end: WorkSituation

  /// `nil` when one of the two is no work situation.
  init?(category: String) {
    let parts = category.split(separator: ">", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let start = WorkSituation(rawValue: parts[0]), let end = WorkSituation(rawValue: parts[1])
    else { return nil }
    self.start = start
    self.end = end
  }

  var name: Text {
    Text(nl: "\(start.name.nl) → \(end.name.nl)", en: "\(start.name.en) → \(end.name.en)")
  }
}

extension FigureDimension {
  static let workStart = Self(
    "work-start", Text(nl: "werk aan het begin", en: "work at the start"), .list(WorkSituation.list),
    showsNought: true)

  static let workEnd = Self(
    "work-end", Text(nl: "werk aan het eind", en: "work at the end"), .list(WorkSituation.list), showsNought: true)

  static let workChange = Self(
    "work-change", Text(nl: "werk van begin naar eind", en: "work from start to end"),
    .named { WorkChange(category: $0)?.name }, order: .size)
}
