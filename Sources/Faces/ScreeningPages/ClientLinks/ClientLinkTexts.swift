import Desk

/// What workers read about a client's code.
enum ClientLinkTexts {
  static let section = Text(nl: "Laat de cliënt invullen", en: "Let the client fill it in")
  static let make = Text(nl: "Maak een code", en: "Make a code")
  static let makeAgain = Text(nl: "Maak een nieuwe code", en: "Make a new code")
  static let withdraw = Text(nl: "Trek de code in", en: "Withdraw the code")
  static let forClient = Text(nl: "Code voor de cliënt", en: "Code for the client")
  static let once = Text(
    nl: "Deze code staat alleen nu op het scherm. Hij werkt één keer en vervalt vanzelf.",
    en: "This code is on the screen this once. It works one time and expires by itself.")
  static let howTo = Text(
    nl: "Kopieer het adres, lees de code voor, of druk deze bladzijde af. Vraag eerst waar de cliënt veilig kan lezen.",
    en: "Copy the address, read the code out, or print this page. First ask where the client can safely read.")
  static let address = Text(nl: "Adres", en: "Address")
  static let or = Text(nl: "Of ga naar dit adres en vul de code in", en: "Or go to this address and fill in the code")
  static let back = Text(nl: "Terug naar de vragenlijst", en: "Back to the questionnaire")
  static let copy = Text(nl: "Kopieer het adres", en: "Copy the address")
  static let print = Text(nl: "Druk af", en: "Print")
  static let newEndsOld = Text(
    nl: "Met een nieuwe code werkt de vorige niet meer.", en: "With a new code the one before works no more.")
  static let stillMine = Text(
    nl: "Je kunt hem ook zelf invullen; dan vervalt de code.",
    en: "You can also fill it in yourself; the code then lapses.")

  static func until(_ moment: String) -> Text {
    Text(nl: "Te gebruiken tot \(moment).", en: "To be used until \(moment).")
  }

  static func state(_ link: ClientLink, isAlive: Bool, made: String, opened: String?) -> Text {
    let first = Text(nl: "Code gemaakt \(made)", en: "Code made \(made)")
    let then: Text
    switch link.ending {
    case .used: then = Text(nl: "gebruikt", en: "used")
    case .withdrawn, .replaced: then = Text(nl: "ingetrokken", en: "withdrawn")
    case nil where !isAlive: then = Text(nl: "verlopen", en: "expired")
    case nil:
      then =
        opened.map { Text(nl: "geopend \($0)", en: "opened \($0)") }
        ?? Text(nl: "nog niet geopend", en: "not opened yet")
    }
    return Text(nl: "\(first.nl); \(then.nl).", en: "\(first.en); \(then.en).")
  }
}
