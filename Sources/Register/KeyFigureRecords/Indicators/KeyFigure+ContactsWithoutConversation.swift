import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let contactsWithoutConversation = KeyFigure(
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

        source: Text(
          nl: "Bron: eigen regel van het loket, zodat bereikbaarheid en hulp niet door elkaar lopen.",
          en: "Source: the desk's own rule, so that reachability and help are not mixed.")),
      counted: .contacts, dimensions: [.kind], breakdowns: []),
    counted: [
      FactCount(
        .contacts("contacts without a conversation", in: "without-data"),
        [.total, .by(.kind, FactKey("kind", "contact.kind"))])
    ])
}
