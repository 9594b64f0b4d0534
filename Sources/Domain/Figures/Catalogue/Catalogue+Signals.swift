import Desk

// Screening, signals and what became of the complaints. Aggregates of codes: no score and no answer is read.

extension Catalogue {
  /// What belongs to a dossier and to no registration has no channel, path or product.
  private static let ofDossier: [Breakdown] = [.unit, .group, .gender, .age]

  private static let ours = Text(
    nl: "Bron: externe evaluaties van het loket (2013 en 2014); de termijnen zijn eigen normen.",
    en: "Source: external evaluations of the desk (2013 and 2014); the terms are norms of our own.")

  private static let oldRegister = Text(
    nl: "Wat uit een ouder register is overgenomen telt niet: daar is dit niet vastgelegd.",
    en: "What was taken over from an older register doesn't count: this was not recorded there.")

  static let signals = [
    screenedTrajectories, screenings, raised, decisions, changeClasses, sessionRatings, earlySignals,
  ]

  private static let screenedTrajectories = Indicator(
    .screenedTrajectories, Text(nl: "Trajecten met een screening", en: "Trajectories with a screening"),
    Definition(
      rule: Text(
        nl: """
          Elk traject naar of er een vragenlijst over klachten is afgerond, van de aanmelding tot het einde van het traject, in \
          de maand van de start. Het cijfer rijpt dus nog na. Per product staat erbij welk deel is gescreend.
          """,
        en: """
          Every trajectory by whether a questionnaire on complaints was finished, from the registration until the end of the \
          trajectory, in the month of its start. So the figure still ripens. The share that was screened is given for each product.
          """),
      denominator: Sentences.partition, exclusions: oldRegister, method: nil, source: ours),
    counted: .trajectories, dimensions: [.screened], measuredBy: [.product],
    measures: [part("screened", Text(nl: "gescreend", en: "screened"), .screened, ["done"])])

  private static let screenings = Indicator(
    .screenings, Text(nl: "Vragenlijsten over klachten", en: "Questionnaires on complaints"),
    Definition(
      rule: Text(
        nl: """
          Elke afgeronde of met een reden overgeslagen vragenlijst, in de maand van afname. Over de grens is de uitkomst bij de \
          gekozen grenswaarden, als daarop een besluit mag rusten.
          """,
        en: """
          Every questionnaire that was finished, or skipped with a reason, in the month of administering. Over the cut-off is the \
          outcome by the chosen cut-offs, where a decision may rest on them.
          """),
      denominator: Text(
        nl: "\(Sentences.partition.nl) Het aandeel over de grens is van de afgeronde met een uitkomst.",
        en: "\(Sentences.partition.en) The share over the cut-off is of the finished ones with an outcome."),
      exclusions: Text(
        nl: "Beoordelingen van gesprekken tellen niet, en lijsten die nog openstaan evenmin.",
        en: "Ratings of sessions don't count, and neither do forms that are still open."),
      method: nil, source: ours),
    counted: .questionnaires, dimensions: [.instrument, .outcome],
    measures: [
      part(
        "over-cutoff", Text(nl: "over de grens", en: "over the cut-off"), .outcome, ["over"], of: ["over", "under"])
    ], breakdowns: ofDossier)

  private static let raised = Indicator(
    .signals, Text(nl: "Signalen", en: "Signals"),
    Definition(
      rule: Text(
        nl: """
          Elk signaal, in de maand waarin het ontstond: naar soort, en naar of het eerste besluit binnen de termijn viel. De \
          termijn is 24 uur bij een veiligheidsvraag, drie dagen bij toegenomen klachten en anders zeven dagen.
          """,
        en: """
          Every signal, in the month in which it was raised: by kind, and by whether the first decision came within its term. The \
          term is 24 hours for a safety item, three days when complaints got worse, and seven days otherwise.
          """),
      denominator: Text(
        nl: "\(Sentences.partition.nl) Op tijd is van de signalen waarover is besloten; de open staan ernaast.",
        en: "\(Sentences.partition.en) In time is of the signals that were decided on; the open ones stand beside them."
      ),
      exclusions: Sentences.none, method: nil, source: ours),
    counted: .signals, dimensions: [.signalKind, .actedOn],
    measures: [
      part(
        "in-time", Text(nl: "op tijd besloten", en: "decided in time"), .actedOn, ["in-time"], of: ["in-time", "late"])
    ], breakdowns: ofDossier)

  private static let decisions = Indicator(
    .decisions, Text(nl: "Besluiten op signalen", en: "Decisions on signals"),
    Definition(
      rule: Text(
        nl: "Elk besluit op een signaal, in de maand van het besluit; bij afwijken van de richtlijn ook de reden.",
        en:
          "Every decision on a signal, in the month of the decision; the reason too when the guideline was deviated from."
      ),
      denominator: Text(
        nl: "\(Sentences.partition.nl) Redenen zijn van de besluiten om af te wijken.",
        en: "\(Sentences.partition.en) Reasons are of the decisions to deviate."),
      exclusions: Text(
        nl: "Een signaal dat na afwachten terugkwam, heeft meer dan één besluit.",
        en: "A signal that came back after watching has more than one decision."),
      method: nil, source: ours),
    counted: .decisions, dimensions: [.decision, .deviation],
    measures: [
      part(
        "deviated", Text(nl: "afgeweken van de richtlijn", en: "deviated from the guideline"), .decision, ["deviate"])
    ],
    breakdowns: ofDossier)

  private static let changeClasses = Indicator(
    .changeClasses, Text(nl: "Wat er van de klachten werd", en: "What became of the complaints"),
    Definition(
      rule: Text(
        nl: """
          Elk afgesloten traject naar de klasse van de laatste meting die met een eerste van dezelfde lijst te vergelijken is: \
          hersteld, verbeterd, gelijk of verslechterd, volgens de gepubliceerde drempel. In de maand van de afsluiting.
          """,
        en: """
          Every closed trajectory by the class of the last measurement that can be compared with a first one of the same list: \
          recovered, improved, unchanged or deteriorated, by the published threshold. In the month of the closing.
          """),
      denominator: Text(
        nl:
          "\(Sentences.partition.nl) De klassen zijn van de trajecten met een paar; de paren zijn van alle afgesloten.",
        en:
          "\(Sentences.partition.en) The classes are of the trajectories with a pair; the pairs are of all closed ones."
      ),
      exclusions: oldRegister, method: nil,
      source: Text(
        nl: "Bron: Jacobson en Truax (1991); drempels per lijst bij de vragenlijsten.",
        en: "Source: Jacobson and Truax (1991); thresholds per list at the questionnaires.")),
    counted: .trajectories, dimensions: [.change],
    measures: [
      part("pairs", Text(nl: "met twee metingen", en: "with two measurements"), .change, paired),
      part(
        "better", Text(nl: "hersteld of verbeterd", en: "recovered or improved"), .change, ["recovered", "improved"],
        of: paired),
      part("worse", Text(nl: "verslechterd", en: "deteriorated"), .change, ["deteriorated"], of: paired),
    ])

  private static let paired: Set<String> = ["recovered", "improved", "unchanged", "deteriorated"]

  private static let sessionRatings = Indicator(
    .sessionRatings, Text(nl: "Gespreksbeoordelingen", en: "Session ratings"),
    Definition(
      rule: Text(
        nl: """
          Elk gehouden gesprek naar wat de cliënt ervan vond, in de maand van het gesprek. Goed is 7 of hoger op de eigen vraag, of \
          elke lijn van de SRS 9 of hoger.
          """,
        en: """
          Every held session by what the client thought of it, in the month of the session. Good is 7 or higher on the own \
          question, or each line of SRS 9 or higher.
          """),
      denominator: Text(
        nl: "\(Sentences.partition.nl) Respons is van alle gehouden gesprekken; goed is van de beantwoorde.",
        en: "\(Sentences.partition.en) Response is of all held sessions; good is of the answered ones."),
      exclusions: oldRegister, method: nil,
      source: Text(
        nl: "Bron: SRS volgens Duncan e.a. (2003); de grens van de eigen vraag is een eigen norm.",
        en: "Source: SRS after Duncan et al. (2003); the border of the own question is a norm of our own.")),
    counted: .sessions, dimensions: [.rating],
    measures: [
      part("response", Text(nl: "respons", en: "response"), .rating, ["under", "over", "open"]),
      part("good", Text(nl: "goed", en: "good"), .rating, ["under"], of: ["under", "over"]),
    ])

  private static let earlySignals = Indicator(
    .earlySignals, Text(nl: "Hoe vroeg mensen komen", en: "How early people come"),
    Definition(
      rule: Text(
        nl: """
          Elke aanmelding naar hoe lang de klachten er waren, of dit de eerste hulp is en wie de eerste stap zette, in de maand van \
          de aanmelddatum.
          """,
        en: """
          Every registration by how long there had been complaints, whether this is the first help and who took the first step, in \
          the month of its date.
          """),
      denominator: Text(
        nl: "\(Sentences.partition.nl) De aandelen zijn van de aanmeldingen waarvan het bekend is.",
        en: "\(Sentences.partition.en) The shares are of the registrations of which it is known."),
      exclusions: oldRegister, method: nil, source: ours),
    counted: .registrations, dimensions: [.onset, .firstHelp, .startedBy],
    measures: [
      part(
        "within-three-months", Text(nl: "binnen drie maanden", en: "within three months"), .onset,
        ["under-4-weeks", "under-3-months"],
        of: ["under-4-weeks", "under-3-months", "under-1-year", "under-5-years", "longer"]),
      part("first-help", Text(nl: "eerste hulp", en: "first help"), .firstHelp, ["yes"], of: ["yes", "no"]),
    ])

  /// - Parameter whole: `nil` for all facts.
  private static func part(
    _ id: String, _ name: Text, _ dimension: FigureDimension, _ part: Set<String>, of whole: Set<String>? = nil
  ) -> Measure {
    .part(
      CategoryShare(
        id: id, name: name, dimension: dimension, part: { part.contains($0) }, of: { whole?.contains($0) ?? true }))
  }
}
