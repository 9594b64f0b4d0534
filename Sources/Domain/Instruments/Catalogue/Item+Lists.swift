import Desk

extension Item {
  /// Items numbered from 1 with one kind of answer; topics in Dutch and English.
  static func list(_ responses: Responses, _ topics: [(nl: String, en: String)]) -> [Item] {
    topics.enumerated().map { index, topic in
      Item(number: index + 1, topic: Text(nl: topic.nl, en: topic.en), responses: responses)
    }
  }
}

extension [Item] {
  /// The same items with these LOINC codes, in order.
  func coded(_ codes: [String]) -> [Item] {
    enumerated().map { index, item in
      var item = item
      if index < codes.count { item.loinc = codes[index] }
      return item
    }
  }

  /// The same items, with a change to some of them.
  func changing(_ numbers: some Sequence<Int>, _ change: (inout Item) -> Void) -> [Item] {
    var items = self
    for number in numbers { change(&items[number - 1]) }
    return items
  }
}

extension Responses {
  /// Every code from the lowest to the highest.
  static func codes(_ range: ClosedRange<Int>) -> Responses { .codes(Array(range)) }

  /// No is 0, yes is 1.
  static let yesNo = Responses.codes([0, 1])
}

extension CutoffSet {
  /// Two classes of one scale: below and from a score.
  static func border(
    _ id: String, _ scale: String = "total", from border: Fraction, name: Text, source: String, population: Text,
    isDefault: Bool = false
  ) -> CutoffSet {
    CutoffSet(
      id: id, name: name, source: source, population: population,
      basis: .bands(
        scale: scale, [Band(from: nil, .below), Band(from: border, .reached)]), isDefault: isDefault)
  }
}

extension ScoreClass {
  static let below = ScoreClass("negative", Text(nl: "onder de grens", en: "below the cut-off"))
  static let reached = ScoreClass(
    "positive", Text(nl: "op of boven de grens", en: "at or above the cut-off"), positive: true)
}

extension Text {
  static let pastWeek = Text(nl: "afgelopen week", en: "past week")
  static let pastTwoWeeks = Text(nl: "afgelopen twee weken", en: "past two weeks")
  static let pastMonth = Text(nl: "afgelopen maand", en: "past month")
  static let anybody = Text(nl: "niet nader omschreven", en: "not further described")
}

extension Licence {
  static func free(_ holder: String) -> Licence {
    Licence(
      .free, holder: holder,
      text: Text(
        nl: "Vrij te gebruiken met bronvermelding; de vertaler van de Nederlandse tekst kan eigen voorwaarden hebben.",
        en: "Free to use with its source; the translator of a Dutch text may have terms of their own."))
  }

  static func permission(_ holder: String) -> Licence {
    Licence(
      .permission, holder: holder,
      text: Text(
        nl: "Vraag de rechthebbenden toestemming voordat de organisatie haar tekst laadt.",
        en: "Ask the holders' leave before the organisation loads its text."))
  }

  static func nonCommercial(_ holder: String) -> Licence {
    Licence(
      .nonCommercial, holder: holder,
      text: Text(
        nl: "Vrij voor zorg en onderzoek zonder winst; in andere gevallen een licentie van de rechthebbende.",
        en: "Free for care and research without profit; in other cases under a licence of the holder."))
  }

  static func agreement(_ holder: String) -> Licence {
    Licence(
      .agreement, holder: holder,
      text: Text(
        nl: "Alleen met een gebruiksovereenkomst met de rechthebbende, vaak betaald.",
        en: "Only under an agreement with the holder, often paid."))
  }
}
