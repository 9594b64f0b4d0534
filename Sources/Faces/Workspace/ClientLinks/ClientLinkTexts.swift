import Desk

/// What clients read behind a link, and what workers read about it.
enum ClientLinkTexts {
  // For the client.
  static let title = Text(nl: "Formulier", en: "Form")
  static let intro = Text(
    nl: "Je hulpverlener heeft een vragenlijst voor je klaargezet. Vul hieronder de code in die je kreeg.",
    en: "Your support worker prepared a questionnaire for you. Fill in the code that you were given.")
  static let code = Text(nl: "Code", en: "Code")
  static let codeHint = Text(
    nl: "Zestien letters en cijfers; hoofdletters en streepjes maken niet uit",
    en: "Sixteen letters and digits; capitals and dashes don't matter")
  static let open = Text(nl: "Ga verder", en: "Go on")
  static let begin = Text(nl: "Begin", en: "Begin")
  static let beginWhy = Text(
    nl:
      "Je antwoorden gaan alleen naar je hulpverlener bij het loket. Je kunt stoppen en later met dezelfde code verder.",
    en: "Your answers go to your support worker at the desk only. You can stop and go on later with the same code.")
  static let ownDevice = Text(
    nl: "Gebruik liever je eigen telefoon dan een apparaat of netwerk van het werk.",
    en: "Rather use your own phone than a device or network of your work.")
  static let notLive = Text(
    nl: "Niemand leest nu live mee. Is er haast, bel dan.", en: "Nobody reads along live. Call if it can't wait.")
  static let danger = Text(
    nl: "Je antwoord is bewaard en het loket ziet het nu. Wacht daar niet op: bel als je in gevaar bent.",
    en: "Your answer was kept and the desk sees it now. Don't wait for that: call if you are in danger.")
  static let lead = Text(
    nl: "Kies bij elke vraag wat het beste past. Een vraag overslaan mag.",
    en: "Choose what fits best for each question. You may skip a question.")
  static let send = Text(nl: "Verstuur", en: "Send")
  static let sendOpen = Text(nl: "Verstuur zonder deze antwoorden", en: "Send without these answers")
  static let later = Text(nl: "Bewaar en ga later verder", en: "Save and go on later")
  static let thanks = Text(nl: "Dank je wel", en: "Thank you")
  static let sent = Text(
    nl: "Je antwoorden zijn verstuurd. Je hulpverlener bespreekt ze met je. De code werkt niet meer.",
    en: "Your answers have been sent. Your support worker will discuss them with you. The code works no more.")
  static let kept = Text(
    nl: "Je antwoorden tot nu toe zijn bewaard. Met dezelfde code ga je verder.",
    en: "Your answers so far have been kept. Go on with the same code.")
  static let call = Text(nl: "Gaat het nu niet goed? Bel:", en: "Not well right now? Call:")

  // For the worker.
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
