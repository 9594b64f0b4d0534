import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let strengths = KeyFigure(
    Indicator(
      .strengths, Text(nl: "Kracht bij de intake", en: "Strengths at the intake"),
      Definition(
        rule: Text(
          nl: """
            Elke aanmelding naar hoe de cliënt er meestal mee omgaat en hoe ver die bij de intake op eigen kracht verder \
            kon, in de maand van de aanmelddatum.
            """,
          en: """
            Every registration by how the client mostly deals with it and how far they could go on alone at the intake, \
            in the month of its date.
            """),
        denominator: Sentences.partition, exclusions: Sentences.oldRegister, source: Sentences.evaluations),
      counted: .registrations, dimensions: [.coping, .ownStrength]),
    counted: [
      FactCount(
        .askedRegistrations,
        [
          .total, .by(.coping, FactKey("coping", "r.coping")),
          .by(.ownStrength, FactKey("own_strength", "r.own_strength")),
        ])
    ])
}

extension FigureDimension {
  static let coping = Self("coping", Text(nl: "omgaan met wat speelt", en: "coping"), .list(Coping.list))

  static let ownStrength = Self(
    "own-strength", Text(nl: "op eigen kracht verder", en: "can go on alone"), .list(OwnStrength.list))
}
