import Desk

extension Catalogue {
  static let results = [goals, goalLevels, work]

  private static let goals = Indicator(
    .goals, Text(nl: "Doelen bereikt", en: "Goals reached"),
    Definition(
      rule: Text(
        nl:
          "Het oordeel bij de afsluiting over hoever de doelen zijn bereikt, per afgesloten traject, in de maand van de afsluiting.",
        en:
          "The judgement at the closing on how far the goals were reached, per closed trajectory, in the month of the closing."
      ),
      denominator: Text(
        nl: """
          \(Sentences.partition.nl) Bereikt is geheel of grotendeels, van de trajecten waarvan het oordeel vastligt.
          """,
        en: """
          \(Sentences.partition.en) Reached is fully or mostly, of the trajectories of which the judgement is recorded.
          """),
      exclusions: Text(
        nl: "Lopende trajecten tellen niet. Trajecten zonder doelen staan apart en niet in het aandeel bereikt.",
        en: "Running trajectories don't count. Those without goals stand apart and not in the share reached."),
      method: nil, source: Sentences.evaluation),
    counted: .trajectories, dimensions: [.goals],
    measures: [
      .part(
        CategoryShare(
          id: "reached", name: Text(nl: "geheel of grotendeels bereikt", en: "fully or mostly reached"),
          dimension: .goals,
          part: { isOne($0, of: [.fully, .mostly]) }, of: { isOne($0, of: [.fully, .mostly, .partly, .notReached]) }))
    ])

  private static func isOne(_ category: String, of judgements: Set<GoalsReached>) -> Bool {
    GoalsReached(rawValue: category).map { judgements.contains($0) } ?? false
  }

  private static let goalLevels = Indicator(
    .goalLevels, Text(nl: "Laatste trede per doel", en: "Last level per goal"),
    Definition(
      rule: Text(
        nl: """
          De laatste score van elk doel op de schaal van -2 tot 2 (0 is wat was afgesproken), per doel van een afgesloten \
          traject, in de maand van de afsluiting.
          """,
        en: """
          The last score of every goal on the scale of -2 to 2 (0 is what was agreed), per goal of a closed trajectory, in \
          the month of the closing.
          """),
      denominator: Text(
        nl: "n is de doelen met ten minste één score na de beginstand.",
        en: "n is the goals with at least one score after the baseline."),
      exclusions: Text(
        nl: "Vervallen doelen en doelen zonder score tellen niet.",
        en: "Dropped goals and goals without a score don't count."),
      method: Sentences.nearestRank,
      source: Text(
        nl: "Bron: Goal Attainment Scaling (Kiresuk en Sherman, 1968).",
        en: "Source: Goal Attainment Scaling (Kiresuk and Sherman, 1968).")),
    counted: .goals, unit: .level, measures: [.percentile(50), .atLeast(0)], distribution: .shown)

  private static let work = Indicator(
    .work, Text(nl: "Werk aan het begin en aan het eind", en: "Work at the start and at the end"),
    Definition(
      rule: Text(
        nl:
          "De werksituatie aan het begin en bij de afsluiting, per afgesloten traject, in de maand van de afsluiting.",
        en: "The work situation at the start and at the closing, per closed trajectory, in the month of the closing."),
      denominator: Text(
        nl: """
          \(Sentences.partition.nl) Weer aan het werk: van wie aan het begin geheel of deels ziek was en van wie het eind \
          bekend is. Aan het werk gebleven: van wie aan het begin werkte en van wie het eind bekend is.
          """,
        en: """
          \(Sentences.partition.en) Back at work: of those wholly or partly on sick leave at the start whose end is known. \
          Stayed at work: of those who worked at the start and whose end is known.
          """),
      exclusions: Text(
        nl: """
          Lopende trajecten tellen niet. Niet van toepassing (geen betaald werk, of geen politiemedewerker) telt niet in de \
          twee aandelen.
          """,
        en: """
          Running trajectories don't count. Not applicable (no paid work, or not police staff) does not count in the two \
          shares.
          """),
      method: nil, source: Sentences.evaluation),
    counted: .trajectories, dimensions: [.workStart, .workEnd, .workChange],
    measures: [
      .part(
        workShare(
          "back-at-work", Text(nl: "weer aan het werk", en: "back at work"), start: [.sick, .partlySick])),
      .part(workShare("stayed-at-work", Text(nl: "aan het werk gebleven", en: "stayed at work"), start: [.works])),
    ])

  /// Those who work at the end, of those with such a start whose end is known.
  private static func workShare(_ id: String, _ name: Text, start: Set<WorkSituation>) -> CategoryShare {
    CategoryShare(
      id: id, name: name, dimension: .workChange,
      part: { WorkChange(category: $0)?.end == .works },
      of: { category in
        guard let change = WorkChange(category: category) else { return false }
        return start.contains(change.start) && [.works, .partlySick, .sick].contains(change.end)
      })
  }
}
