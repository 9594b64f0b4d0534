import Desk

/// What the frame of the workspace says.
enum ShellTexts {
  static let skip = Text(nl: "Naar de inhoud", en: "Skip to content")
  static let sideBar = Text(nl: "Navigatie en account", en: "Navigation and account")
  static let workspace = Text(nl: "Werkplek", en: "Workspace")
  static let search = Text(nl: "Zoek", en: "Search")
  static let searchWhat = Text(nl: "op alias, code of nummer", en: "by alias, code or number")
  static let searchHelp = Text(nl: "Ctrl en K zet de cursor hier", en: "Ctrl and K puts the cursor here")
  static let newContact = Text(nl: "Nieuw contact", en: "New contact")
  static let crisis = Text(nl: "Crisis", en: "Crisis")
  static let settings = Text(nl: "Instellingen", en: "Settings")
  static let shortcuts = Text(nl: "Sneltoetsen", en: "Shortcuts")
  static let signOut = Text(nl: "Uitloggen", en: "Sign out")
  static let close = Text(nl: "Sluit", en: "Close")
  static let late = Text(nl: "waarvan iets te laat", en: "something is late")
  static let lockTitle = Text(nl: "Het scherm is op slot", en: "The screen is locked")
  static let lockText = Text(
    nl: "Er was een tijd niemand. Log in om verder te gaan.", en: "Nobody was here for a while. Sign in to go on.")
  static let lockKept = Text(nl: "Wat getypt is, is bewaard.", en: "What was typed is saved.")
  static let lockUnkept = Text(
    nl:
      "Niet alles is bewaard. Wat ontbreekt, staat nog op deze pagina, achter dit slot. Sluit haar niet; log in en bewaar het.",
    en:
      "Not everything is saved. What is missing still stands on this page, behind this lock. Don't close it; sign in and save it."
  )
  static let lockAct = Text(nl: "Log in", en: "Sign in")
  static let foreignTitle = Text(nl: "Hier is nu iemand anders ingelogd", en: "Somebody else is signed in here now")
  static let foreignText = Text(
    nl: "Deze pagina was van een ander account. Wat erop stond is verborgen, en er is niets meer bewaard.",
    en: "This page was another account's. What stood on it is hidden, and nothing more was saved.")
  static let foreignAct = Text(nl: "Ga verder als wie nu ingelogd is", en: "Go on as who is signed in now")
  static let otherFormTitle = Text(nl: "Hier is nu een ander formulier open", en: "Another form is open here now")
  static let otherFormText = Text(
    nl: "Deze pagina hoorde bij een andere code. Wat erop stond is verborgen, en er is niets meer bewaard.",
    en: "This page belonged to another code. What stood on it is hidden, and nothing more was saved.")
  static let otherFormAct = Text(nl: "Naar het begin", en: "To the start")
  static let exit = Text(nl: "Snel weg", en: "Leave quickly")
  static let phone = Text(nl: "Loopt er iets vast? Bel het loket:", en: "Stuck? Call the desk:")
}
