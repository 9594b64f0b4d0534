import Desk

/// What a fault page says: what happened, and what to do. It never echoes what was asked.
enum FaultMessage: Sendable {
  case missing, refused, overtaken, stale, tooLarge, busy, malformed, broken

  init(_ fault: HTTPFault) {
    switch fault {
    case .notFound: self = .missing
    case .malformed: self = .malformed
    case .overtaken: self = .overtaken
    case .crossSite, .forbidden: self = .refused
    case .staleForm: self = .stale
    case .bodyTooLarge, .addressTooLong, .headersTooLarge: self = .tooLarge
    case .tooManyRequests: self = .busy
    case .unavailable: self = .broken
    }
  }

  var title: Text {
    switch self {
    case .missing: Text(nl: "Deze pagina is er niet", en: "This page does not exist")
    case .refused: Text(nl: "Dit mag hier niet", en: "This is not allowed here")
    case .overtaken: Text(nl: "Dit kan niet meer", en: "This can't be done any more")
    case .stale: Text(nl: "Dit formulier is verlopen", en: "This form has expired")
    case .tooLarge: Text(nl: "Dit is te veel in één keer", en: "This is too much at once")
    case .busy: Text(nl: "Wacht even", en: "Wait a moment")
    case .malformed: Text(nl: "Dit konden we niet lezen", en: "We could not read this")
    case .broken: Text(nl: "Er ging iets mis bij ons", en: "Something went wrong on our side")
    }
  }

  var advice: Text {
    switch self {
    case .missing:
      Text(
        nl: "De pagina bestaat niet, of ze is niet voor jou. Ga naar het begin en zoek van daar.",
        en: "The page does not exist, or it is not for you. Go to the start and look from there.")
    case .refused:
      Text(
        nl: "Open de pagina in dit venster en probeer het daar opnieuw.",
        en: "Open the page in this window and try again there.")
    case .overtaken:
      Text(
        nl:
          "Een ander was net eerder, of het mag op dit moment niet. Ga terug, laad de pagina opnieuw en kijk wat er staat.",
        en: "Somebody else was first, or it is not allowed now. Go back, load the page again and see what stands there."
      )
    case .stale:
      Text(
        nl: "Het hoort bij een ander account of een andere vragenlijst dan die nu open is. Er is niets bewaard.",
        en: "It belongs to another account or another questionnaire than the one that is open now. Nothing was saved.")
    case .tooLarge:
      Text(
        nl: "Ga terug met de knop van je browser en maak de tekst korter.",
        en: "Go back with your browser's button and make the text shorter.")
    case .busy:
      Text(nl: "Het ging te snel na elkaar. Probeer het zo opnieuw.", en: "That was too fast. Try again shortly.")
    case .malformed:
      Text(
        nl: "Ga terug met de knop van je browser en probeer het opnieuw.",
        en: "Go back with your browser's button and try again.")
    case .broken:
      Text(
        nl: "Het ligt niet aan jou. Ga terug met de knop van je browser en probeer het over een minuut opnieuw.",
        en: "It is not your fault. Go back with your browser's button and try again in a minute.")
    }
  }

  /// Whether the same form may come through a moment later.
  var passes: Bool { self == .broken || self == .busy }

  /// Whether what was sent is the sender's to have back: nobody else's page, and not more than a page can hold.
  var givesBack: Bool { ![.refused, .stale, .tooLarge].contains(self) }

  static let kept = Text(
    nl: "Wat je invulde is nog niet bewaard. Het gaat niet verloren zolang deze bladzijde open blijft.",
    en: "What you filled in is not saved yet. It is not lost as long as this page stays open.")
  static let copy = Text(
    nl: "Wat je schreef is niet bewaard. Kopieer het hier.", en: "What you wrote is not saved. Copy it here.")
  static let home = Text(nl: "Naar het begin", en: "To the start")
  static let number = Text(nl: "Nummer van dit verzoek:", en: "Number of this request:")
}
