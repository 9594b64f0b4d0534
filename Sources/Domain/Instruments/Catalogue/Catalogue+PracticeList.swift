import Desk

extension Catalogue {
  /// A list of our own for the practice desk, so that filling in by a client can be practised. Its questions are about
  /// nothing that matters and its total means nothing: it has no cut-off and opens nothing.
  static let practiceList = Instrument(
    id: "practice-list", version: "1", name: Text(nl: "Oefenlijst", en: "Practice list"),
    construct: Text(nl: "niets: alleen om te oefenen", en: "nothing: for practising only"),
    languages: [.dutch, .english], period: .pastWeek, source: "Luwte",
    items: Item.list(
      .codes(0...3), [("buiten", "outdoors"), ("gesprek", "talk"), ("lezen", "reading"), ("maaltijd", "meal")]),
    total: .total(4), isPractice: true, licence: .free("Luwte"), validity: .inValidation)
}

extension Wording {
  /// The words of the practice list, written for it.
  static func practice(_ language: Language) -> Wording {
    let days = [
      Text(nl: "geen dag", en: "no day"), Text(nl: "een of twee dagen", en: "one or two days"),
      Text(nl: "drie of vier dagen", en: "three or four days"), Text(nl: "vaker", en: "more often"),
    ]
    let answers = Dictionary(uniqueKeysWithValues: days.enumerated().map { ($0, $1(language)) })
    let questions = [
      Text(nl: "Ik was een half uur buiten.", en: "I was outdoors for half an hour."),
      Text(nl: "Ik praatte met iemand over iets leuks.", en: "I talked with somebody about something nice."),
      Text(nl: "Ik las iets voor mijn plezier.", en: "I read something for my pleasure."),
      Text(nl: "Ik at rustig een warme maaltijd.", en: "I had a warm meal in peace."),
    ]
    return Wording(
      instrument: Catalogue.practiceList.id, version: Catalogue.practiceList.version, language: language,
      title: Text(nl: "Oefenlijst", en: "Practice list")(language), gate: nil,
      items: questions.map { ItemWording(text: $0(language), responses: answers) },
      passages: [
        Passage(
          above: 1,
          text: Text(
            nl: "Deze lijst is om te oefenen. De antwoorden zeggen niets over jou.",
            en: "This list is for practising. The answers say nothing about you.")(language)),
        Passage(
          above: 1,
          text: Text(
            nl: "Op hoeveel dagen gold dit voor jou, in de afgelopen week?",
            en: "On how many days was this true for you, in the past week?")(language)),
        Passage(
          above: 3, text: Text(nl: "Nog twee vragen, over thuis.", en: "Two more, about home.")(language)),
        Passage(
          above: 5,
          text: Text(nl: "Dat was het.", en: "That was all.")(language)),
      ])
  }
}
