import Desk

extension Catalogue {
  /// The product's own question after a session, in its own words: free for everybody, and not validated. The border is
  /// a reason to talk about it, and nothing else.
  static let sessionQuestion = Instrument(
    id: "session-question", version: "1",
    name: Text(nl: "Vraag na het gesprek", en: "Question after the session"),
    construct: Text(nl: "wat het gesprek de cliënt opleverde", en: "what the session was worth to the client"),
    languages: [.dutch, .english], period: Text(nl: "dit gesprek", en: "this session"), source: "Luwte",
    items: Item.list(
      .codes(0...10), [("opbrengst van het gesprek", "worth of the session")]),
    total: .total(1),
    cutoffs: [
      CutoffSet(
        id: "own", name: Text(nl: "lager dan 7", en: "below 7"), source: "Luwte", population: .anybody,
        basis: .bands(
          scale: "total",
          [
            Band(
              from: nil,
              ScoreClass("discuss", Text(nl: "bespreek het gesprek", en: "discuss the session"), positive: true)),
            Band(
              from: 7,
              ScoreClass("good", Text(nl: "geen aanleiding tot bespreken", en: "no need to discuss"))),
          ]), isDefault: true, validity: .inValidation)
    ],
    isAboutSession: true, licence: .free("Luwte"), validity: .inValidation)
}

extension Wording {
  /// The product's own words: those of its own question only.
  static func own(_ instrument: Instrument, _ language: Language) -> Wording? {
    guard instrument.id == Catalogue.sessionQuestion.id else { return nil }
    return Wording(
      instrument: instrument.id, version: instrument.version, language: language, title: nil, gate: nil,
      items: [
        ItemWording(
          text: Text(nl: "Wat had je aan dit gesprek?", en: "What was this session worth to you?")(language),
          responses: [
            0: Text(nl: "niets", en: "nothing")(language), 10: Text(nl: "heel veel", en: "very much")(language),
          ])
      ])
  }
}
