import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let readLists = KeyFigure(
    Indicator(
      .readLists, Text(nl: "Lijsten die zonder score gelezen zijn", en: "Lists that were read without a score"),
      Definition(
        rule: Text(
          nl: """
            Elke keer dat een lijst zonder gevalideerde score is gelezen, zoals TCL en Impactmeter, in de maand van \
            invullen, naar de lijst, hoe zij gelezen is en wat de lezer ervan maakt.
            """,
          en: """
            Every time that a list without validated scoring was read, such as TCL and Impactmeter, in the month of \
            filling in, by the list, how it was read and what the reader makes of it.
            """),
        denominator: Sentences.partition,
        exclusions: Text(
          nl: "Wat per vergissing is vastgelegd telt niet. Deze lijsten tellen nergens als screening.",
          en: "What was recorded by mistake doesn't count. Nowhere do these lists count as a screening."),
        source: Sentences.evaluations),
      counted: .questionnaires, dimensions: [.readList, .readingWay, .readingConclusion],
      breakdowns: Breakdown.ofDossiers),
    counted: [
      FactCount(
        read,
        [
          .total, .by(.readList, FactKey("instrument", "s.instrument")),
          .by(.readingWay, FactKey("reading_way", "s.reading_way")),
          .by(.readingConclusion, FactKey("reading_conclusion", "s.reading_conclusion")),
        ])
    ])
}

/// Lists that were read and not scored, in the month in which they were filled in.
private let read = FactSource<Period>(
  "read lists", month: "s.taken_on", part: \.ofDossier,
  from: { _ in "screening s JOIN dossier d ON d.id = s.dossier_id" },
  where: {
    "s.desk_id = \($0.desk) AND s.taken_on BETWEEN \($0.firstDay) AND \($0.lastDay) AND s.state = 'done' AND s.outcome = 'read'"
  })

extension FigureDimension {
  static let readList = Self("read-list", Text(nl: "lijst", en: "list"), .questionnaires, order: .size)

  static let readingWay = Self("reading-way", Text(nl: "hoe gelezen", en: "how it was read"), .list(ReadingWay.list))

  static let readingConclusion = Self(
    "reading-conclusion", Text(nl: "wat de lezer ervan maakt", en: "what the reader makes of it"),
    .list(ReadingConclusion.list))
}
