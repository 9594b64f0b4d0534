import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let earlySignals = KeyFigure(
    Indicator(
      .earlySignals, Text(nl: "Hoe vroeg mensen komen", en: "How early people come"),
      Definition(
        rule: Text(
          nl: """
            Elke aanmelding naar hoe lang de klachten er waren, of dit de eerste hulp is en wie de eerste stap zette, \
            in de maand van de aanmelddatum.
            """,
          en: """
            Every registration by how long there had been complaints, whether this is the first help and who took the \
            first step, in the month of its date.
            """),
        denominator: Text(
          nl: "\(Sentences.partition.nl) De aandelen zijn van de aanmeldingen waarvan het bekend is.",
          en: "\(Sentences.partition.en) The shares are of the registrations of which it is known."),
        exclusions: Sentences.oldRegister, source: Sentences.evaluations),
      counted: .registrations, dimensions: [.onset, .firstHelp, .startedBy],
      measures: [
        .part(
          "within-three-months", Text(nl: "binnen drie maanden", en: "within three months"), .onset,
          ["under-4-weeks", "under-3-months"],
          of: ["under-4-weeks", "under-3-months", "under-1-year", "under-5-years", "longer"]),
        .part("first-help", Text(nl: "eerste hulp", en: "first help"), .firstHelp, ["yes"], of: ["yes", "no"]),
      ]),
    counted: [
      FactCount(
        .askedRegistrations,
        [
          .total, .by(.onset, FactKey("onset", "r.onset")), .by(.firstHelp, FactKey("first_help", "r.first_help")),
          .by(.startedBy, FactKey("started_by", "r.started_by")),
        ])
    ])
}

extension FigureDimension {
  static let onset = Self(
    "onset", Text(nl: "klachten voor het eerste contact", en: "complaints before the first contact"),
    .list(Onset.list))

  static let firstHelp = Self(
    "first-help", Text(nl: "eerste hulp ooit", en: "first help ever"), .list(FirstHelp.list))

  static let startedBy = Self("started-by", Text(nl: "eerste stap", en: "first step"), .list(StartedBy.list))
}
