import Desk

enum SessionRatingTexts {
  static let title = Text(nl: "Gespreksbeoordeling", en: "Session rating")
  static let why = Text(
    nl: "Vraag het na elk gesprek, ook als het goed ging. Het gaat over het gesprek, niet over de cliënt of over jou.",
    en: "Ask after each session, also when it went well. It is about the session, not about the client or you.")
  static let screen = Text(nl: "Op dit scherm", en: "On this screen")
  static let screenHint = Text(
    nl: "Draai het scherm om: de cliënt ziet alleen de vraag.",
    en: "Turn the screen round: the client sees the question only.")
  static let code = Text(nl: "Met een code", en: "By a code")
  static let skip = Text(nl: "Niet gevraagd, of de cliënt wil niet", en: "Not asked, or the client would rather not")
  static let skipSave = Text(nl: "Leg vast", en: "Record")
  static let remarkTitle = Text(nl: "De cliënt schreef", en: "The client wrote")
  static let done = Text(nl: "Naar de antwoorden", en: "To the answers")
  static let course = Text(nl: "Naar het beloop", en: "To the course")
  static let thanks = Text(nl: "Dank je wel", en: "Thank you")
  static let turnBack = Text(nl: "Je kunt het scherm nu teruggeven.", en: "You can give the screen back now.")
  static let back = Text(nl: "Terug naar het dossier", en: "Back to the dossier")
  static let settled = Text(
    nl: "Dit gesprek is intussen al beoordeeld. Wat hier is ingevuld, is niet bewaard.",
    en: "This session was rated already meanwhile. What was filled in here was not saved.")
  static let begun = Text(nl: "Begonnen, nog niet beantwoord.", en: "Begun, not answered yet.")
}
