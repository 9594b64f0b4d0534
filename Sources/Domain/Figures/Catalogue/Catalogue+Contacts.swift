import Desk

extension Catalogue {
  private static let ofContact: [Breakdown] = [.unit, .group, .gender, .age, .channel, .path]

  static let contacts = [
    Indicator(
      .contacts, Text(nl: "Contacten", en: "Contacts"),
      Definition(
        rule: Text(
          nl: """
            Elk vastgelegd gesprek of bericht telt één keer, in de maand, de weekdag en het uur waarin het begon, in de \
            plaatselijke tijd van het loket.
            """,
          en: """
            Every recorded call or message counts once, in the month, weekday and hour in which it began, in the desk's \
            local time.
            """),
        denominator: Sentences.partition,
        exclusions: Text(
          nl: """
            Concepten en verworpen concepten tellen niet. Verkeerd verbonden, opgehangen, stille en proefcontacten staan \
            apart.
            """,
          en: "Drafts and discarded drafts don't count. Wrong numbers, hang-ups, silent and test contacts stand apart."),
        method: nil, source: Sentences.evaluation),
      counted: .contacts, dimensions: [.channel, .kind, .weekday, .hour, .hourOfWeek], breakdowns: ofContact),
    Indicator(
      .contactsWithoutConversation, Text(nl: "Contacten zonder gesprek", en: "Contacts without a conversation"),
      Definition(
        rule: Text(
          nl: "Verkeerd verbonden, opgehangen, niets gezegd en proef: geteld in de maand waarin het contact begon.",
          en: "Wrong number, hung up, silent and test: counted in the month in which the contact began."),
        denominator: Sentences.partition,
        exclusions: Text(
          nl: "Telt niet mee bij de contacten en in geen enkele noemer.",
          en: "Not among the contacts and in no denominator."),
        method: nil,
        source: Text(
          nl: "Bron: eigen regel van het loket, zodat bereikbaarheid en hulp niet door elkaar lopen.",
          en: "Source: the desk's own rule, so that reachability and help are not mixed.")),
      counted: .contacts, dimensions: [.kind], breakdowns: []),
  ]
}
