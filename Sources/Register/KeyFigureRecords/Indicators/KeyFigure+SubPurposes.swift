import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let subPurposes = KeyFigure(
    Indicator(
      .subPurposes, Text(nl: "Deeldoelen van trajecten", en: "Sub-purposes of trajectories"),
      Definition(
        rule: Text(
          nl: "Elk begonnen traject naar het deeldoel van zijn product, in de maand waarin het begon.",
          en: "Every trajectory that began by the sub-purpose of its product, in the month in which it began."),
        denominator: Sentences.partition,
        exclusions: Text(
          nl: "\(Sentences.oldRegister.nl) Trajecten in een product zonder deeldoelen staan onder onbekend.",
          en: "\(Sentences.oldRegister.en) Trajectories in a product without sub-purposes stand under unknown."),
        source: Sentences.evaluations),
      counted: .trajectories, dimensions: [.subPurpose], charts: [Indicator.Chart(.subPurpose)]),
    counted: [
      FactCount(
        begun,
        [
          .total,
          .by(.subPurpose, FactKey("product", "t.product"), FactKey("sub_purpose", "t.sub_purpose")) {
            $0[1] == Tally.unknown ? Tally.unknown : "\($0[0])>\($0[1])"
          },
        ])
    ])
}

/// Trajectories by the month in which they began, without those of an older register, which names no sub-purposes.
private let begun = FactSource<Period>(
  "begun trajectories of this register", month: "t.started_on", part: \.ofTrajectory, from: { $0.trajectories },
  where: {
    "t.desk_id = \($0.desk) AND t.started_on BETWEEN \($0.firstDay) AND \($0.lastDay) AND t.legacy = 0"
  })

extension FigureDimension {
  static let subPurpose = Self("sub-purpose", Text(nl: "deeldoel", en: "sub-purpose"), .subPurposes, order: .size)
}
