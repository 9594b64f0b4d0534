import Desk

enum CrisisTexts {
  /// In the tab, where others may look along.
  static let tab = Text(nl: "Log", en: "Log")
  static let title = Text(nl: "Crisis", en: "Crisis")
  static let new = Text(nl: "Crisis", en: "Crisis")
  static let begin = Text(nl: "Begin het log", en: "Begin the log")
  static let beginWhy = Text(
    nl: "Bel eerst als het moet. Het log begint zodra je op de knop drukt; je kunt alles later invullen.",
    en: "Call first if you have to. The log begins when you press the button; everything can be filled in later.")
  static let again = Text(nl: "Probeer opnieuw", en: "Try again")
  static let unreadable = Text(
    nl: "Het log is nu niet te lezen. Schrijven kan meestal nog wel.",
    en: "The log can't be read now. Writing usually still works.")
  static let unwritable = Text(
    nl: "Dit is nog niet bewaard. Wat je typte staat hieronder nog; schrijf zo nodig op papier mee.",
    en: "This is not kept yet. What you typed is still below; write along on paper if need be.")
  static let spooled = Text(
    nl:
      "Het register is even niet te schrijven. De crisis en je notitie zijn apart en versleuteld bewaard en komen vanzelf "
      + "in het register. Schrijf hieronder verder en probeer het opnieuw.",
    en:
      "The register can't be written for a moment. The crisis and your note are kept apart, encrypted, and go into the "
      + "register by themselves. Write on below and try again.")
  static let call = Text(nl: "Bel", en: "Call")
  static let questions = Text(
    nl: "Vier vragen en de ernst, in elke volgorde", en: "Four questions and the severity, in any order")
  static let weapon = Text(nl: "Het wapen", en: "The weapon")
  static let weaponWhy = Text(
    nl: "Vraag wie het veilig kan stellen, en of het weer opgehaald kan worden. Schrijf dat in de notitie.",
    en: "Ask who can secure it, and whether it can be collected again. Write that in the note.")
  static let checkAt = Text(nl: "Volgende check om", en: "Next check at")
  static let logPlace = Text(nl: "Leg vast", en: "Record")
  static let notLogged = Text(
    nl: "Niet vastgelegd: geen verbinding, of uitgelogd. Druk straks opnieuw.",
    en: "Not logged: no connection, or signed out. Press again later.")
  static let listTab = Text(nl: "Logs", en: "Logs")
  static let list = Text(nl: "Crises", en: "Crises")
  static let begun = Text(nl: "Begonnen", en: "Begun")
  static let state = Text(nl: "Stand", en: "State")
  static let nextMoment = Text(nl: "Volgende moment", en: "Next moment")
  static let openedBy = Text(nl: "Geopend door", en: "Opened by")
  static let yourTurn = Text(nl: "Jij kunt akkoord geven", en: "You can sign off")
  static let running = Text(nl: "Loopt", en: "Running")
  static let notAsked = Text(nl: "Nog niet gevraagd", en: "Not asked yet")
  static let emptyNext = Text(
    nl: "Een crisis begint met F8 of de rode knop, op elke pagina.",
    en: "A crisis begins with F8 or the red button, on any page.")

  static func name(of filter: CrisisFilter) -> Text {
    switch filter {
    case .unsigned: Text(nl: "Nog open", en: "Still open")
    case .running: running
    case .awaitingSignOff: awaiting
    case .weaponCheck: Text(nl: "Wapencheck", en: "Weapon check")
    case .closed: Text(nl: "Gesloten", en: "Closed")
    case .all: Text(nl: "Alle", en: "All")
    }
  }

  static func empty(_ filter: CrisisFilter) -> Text {
    switch filter {
    case .unsigned, .running: Text(nl: "Er loopt nu geen crisis.", en: "No crisis is running now.")
    case .awaitingSignOff: Text(nl: "Er wacht niets op een tweede akkoord.", en: "Nothing waits for a second sign-off.")
    case .weaponCheck: Text(nl: "Er staat geen wapencheck open.", en: "No weapon check is open.")
    case .closed:
      Text(nl: "Er is geen gesloten crisis die je mag zien.", en: "There is no closed crisis that you may see.")
    case .all: Text(nl: "Er is geen crisis die je mag zien.", en: "There is no crisis that you may see.")
    }
  }

  static func state(of crisis: Crisis) -> Text {
    switch crisis.state {
    case .open: running
    case .awaitingSignOff: awaiting
    case .closed: crisis.mistake == nil ? closed : mistake
    }
  }

  static let moreActions = Text(nl: "Meer om vast te leggen", en: "More to record")
  static let callerPlace = Text(nl: "Waar is de beller?", en: "Where is the caller?")
  static let placeField = Text(nl: "Adres of plek", en: "Address or place")
  static let placeHint = Text(
    nl: "112 vraagt dit als eerste. Alleen te lezen in dit log.",
    en: "112 asks this first. It can be read in this log only.")
  static let sayPlace = Text(nl: "Leg de plek vast", en: "Record the place")
  static let changePlace = Text(nl: "Ergens anders", en: "Somewhere else")
  static let placeLogged = Text(nl: "Waar de beller is", en: "Where the caller is")
  static let placeTooLong = Text(
    nl: "Houd de plek bij \(CrisisRoutes.placeLimit) tekens; zet de rest in de notitie.",
    en: "Keep the place to \(CrisisRoutes.placeLimit) characters; put the rest in the note.")
  static let callIn = Text(nl: "Roep iemand erbij", en: "Call somebody in")
  static let callInHint = Text(
    nl: "Staat meteen bij diegene op Vandaag en boven elke pagina.",
    en: "Stands at once on their Today and above each page.")
  static let colleague = Text(nl: "Collega of teamleider", en: "Colleague or team lead")
  static let chooseColleague = Text(nl: "Kies wie je erbij roept.", en: "Choose whom you call in.")
  static let nobodyToCall = Text(
    nl: "In je team kan nu niemand anders inloggen. Bel de achterwacht.",
    en: "Nobody else of your team can sign in. Call the backup.")
  static let calledIn = Text(nl: "Erbij geroepen", en: "Called in")
  static let youAreCalledIn = Text(nl: "Je bent erbij geroepen.", en: "You were called in.")
  static let beside = Text(nl: "Crisis naast het gesprek", en: "The crisis beside the call")
  static let toWholeLog = Text(nl: "Hele log, afronden", en: "Whole log, closing")
  static let saveAndGo = Text(nl: "Bewaar het gesprek en ga naar de crisis", en: "Save the call and go to the crisis")
  static let offer = Text(nl: "Er is gevaar, of twijfel.", en: "There is danger, or doubt.")
  static let offerWhy = Text(
    nl: "Het crisislogboek komt naast dit gesprek te staan, met de nummers en de vier vragen.",
    en: "The crisis log comes to stand beside this call, with the numbers and the four questions.")

  static func awaits(_ who: String) -> Text {
    Text(
      nl: "\(who) is erbij geroepen en heeft nog niet geantwoord.", en: "\(who) was called in and has not answered yet."
    )
  }

  static let actions = Text(nl: "Wat je doet", en: "What you do")
  static let note = Text(nl: "Notitie bij de volgende tik", en: "Note with the next tap")
  static let noteHint = Text(
    nl: "Gaat mee met de knop die je daarna indrukt. Versleuteld bewaard terwijl je typt.",
    en: "Goes along with the button that you press next. Kept sealed while you type.")
  static let logNote = Text(nl: "Alleen de notitie", en: "The note alone")
  static let link = Text(nl: "Waar hoort deze crisis bij?", en: "What does this crisis belong to?")
  static let linkWhy = Text(
    nl:
      "Je eigen concepten, recente contacten en cliënten. Het log gaat mee en staat daarna bij dat contact of dossier.",
    en: "Your own drafts, recent contacts and clients. The log goes along and stands with that contact or dossier then."
  )
  static let belongs = Text(nl: "Contact of dossier", en: "Contact or dossier")
  static let chooseRecord = Text(nl: "Kies een contact of dossier.", en: "Choose a contact or dossier.")
  static let linkButton = Text(nl: "Koppel", en: "Link")
  static let toLink = Text(nl: "Koppel aan contact of dossier", en: "Link to a contact or dossier")
  static let backToLog = Text(nl: "Terug naar het log", en: "Back to the log")
  static let noAlias = Text(nl: "anoniem", en: "anonymous")
  static let mistake = Text(nl: "Per ongeluk geopend", en: "Opened by mistake")
  static let mistakeHint = Text(
    nl:
      "Kan tot vijf minuten na het openen, alleen door wie opende. Het log blijft staan; er komt geen vervolg en geen tweede akkoord.",
    en:
      "For five minutes after opening, by who opened it only. The log stays; there is no follow-up and no second sign-off."
  )
  static let takeBack = Text(nl: "Neem terug", en: "Take back")
  static let check = Text(nl: "De wapencheck", en: "The weapon check")
  static let checkLogged = Text(
    nl:
      "Kon het niet, of is het wapen niet veilig gesteld? Schrijf dat in de notitie; de check blijft staan.",
    en:
      "Could it not be done, or is the weapon not secured? Write that in the note; the check stays."
  )
  static let keys = Text(
    nl: "Staat de cursor bij een vraag, dan antwoordt een cijfer.",
    en: "With the cursor at a question, a digit answers it.")
  static let log = Text(nl: "Wat er is gebeurd", en: "What happened")
  static let nothingYet = Text(nl: "Nog niets vastgelegd.", en: "Nothing recorded yet.")
  static let chosen = Text(nl: "laatste antwoord", en: "last answer")
  static let end = Text(nl: "Afronden", en: "Closing")
  static let endButton = Text(nl: "Rond af, vraag tweede akkoord", en: "Close, ask for the second sign-off")
  static let endAgain = Text(nl: "Pas de afronding aan", en: "Change the closing")
  static let safetyPlan = Text(nl: "Veiligheidsplan gegeven?", en: "Safety plan given?")
  static let yes = Text(nl: "Ja", en: "Yes")
  static let no = Text(nl: "Nee", en: "No")
  static let followUp = Text(nl: "Vervolg om", en: "Follow-up at")
  static let followUpHint = Text(
    nl: "Het eerstvolgende moment waarop de klok dit wijst; het wordt een taak voor jou.",
    en: "The next time that the clock shows this; it becomes a task of yours.")
  static let awaiting = Text(nl: "Wacht op een tweede akkoord", en: "Waits for a second sign-off")
  static let awaitingOther = Text(
    nl: "Een collega leest het log en geeft akkoord. Tot dan staat deze crisis bovenaan bij iedere dienst.",
    en: "A colleague reads the log and agrees. Until then this crisis stands on top for every shift.")
  static let sign = Text(nl: "Ik heb het gelezen en geef akkoord", en: "I have read it and agree")
  static let closed = Text(nl: "Afgerond met twee akkoorden", en: "Closed with two sign-offs")
  static let closedMeanwhile = Text(
    nl: "Deze crisis is intussen afgesloten.", en: "This crisis was closed meanwhile.")
  static let tooLong = Text(
    nl: "Houd de notitie bij \(CrisisRoutes.noteLimit) tekens; zet de rest in een tweede.",
    en: "Keep the note to \(CrisisRoutes.noteLimit) characters; put the rest in a second one.")
  static let employer = Text(
    nl: "De werkgever hoort niets, tenzij de cliënt dat wil.",
    en: "The employer hears nothing, unless the client wants that.")
  static let toContact = Text(nl: "Terug naar het gesprek", en: "Back to the call")
  static let contact = Text(nl: "Het contact", en: "The contact")
  static let dossier = Text(nl: "Het dossier", en: "The dossier")
  static let severity = Text(nl: "Ernst", en: "Severity")
  static let nowPlace = Text(nl: "Volgende check", en: "Next check")
  static let time = Text(nl: "Vul een tijd in, zoals 03:30.", en: "Fill in a time, such as 03:30.")
  static let place = Text(nl: "Kies waar het wapen is.", en: "Choose where the weapon is.")

  static func closedAsMistake(_ when: String, _ who: String) -> Text {
    Text(nl: "Per ongeluk geopend. Gesloten \(when) door \(who).", en: "Opened by mistake. Closed \(when) by \(who).")
  }

  static func logged(_ what: String) -> Text { Text(nl: "Vastgelegd: \(what).", en: "Recorded: \(what).") }

  static func takenBack(_ when: String, _ who: String) -> Text {
    Text(nl: "Teruggenomen \(when) door \(who).", en: "Taken back \(when) by \(who).")
  }

  static func checkDue(_ when: String) -> Text {
    Text(nl: "Controleer het wapen \(when).", en: "Check on the weapon \(when).")
  }

  static func began(_ when: String, _ who: String) -> Text {
    Text(nl: "Begonnen \(when) door \(who)", en: "Begun \(when) by \(who)")
  }

  static func ended(_ outcome: String, _ when: String, _ who: String) -> Text {
    Text(nl: "\(outcome). Afgerond \(when) door \(who).", en: "\(outcome). Closed \(when) by \(who).")
  }

  static func signed(_ when: String, _ who: String) -> Text {
    Text(nl: "Tweede akkoord \(when) door \(who).", en: "Second sign-off \(when) by \(who).")
  }

  static func plan(_ isGiven: Bool) -> Text {
    isGiven
      ? Text(nl: "Veiligheidsplan gegeven.", en: "Safety plan given.")
      : Text(nl: "Geen veiligheidsplan gegeven.", en: "No safety plan given.")
  }

  static func followUpAt(_ when: String) -> Text { Text(nl: "Vervolg \(when).", en: "Follow-up \(when).") }
}
