import Desk

enum SignInTexts {
  static let title = Text(nl: "Inloggen", en: "Sign in")
  static let login = Text(nl: "Accountnaam", en: "Account name")
  static let password = Text(nl: "Wachtwoord", en: "Password")
  static let button = Text(nl: "Log in", en: "Sign in")
  static let wrong = Text(
    nl: "Accountnaam en wachtwoord horen niet bij elkaar, of dit account mag niet inloggen.",
    en: "Account name and password don't belong together, or this account may not sign in.")
  static let locked = Text(
    nl: "Je was tien minuten weg of twaalf uur binnen. Log weer in; concepten zijn bewaard.",
    en: "You were away for ten minutes or in for twelve hours. Sign in again; drafts have been kept.")
  static let signedOut = Text(nl: "Je bent uitgelogd.", en: "You are signed out.")
  static let missing = Text(nl: "Vul dit in.", en: "Fill this in.")

  static func wait(_ seconds: Int) -> Text {
    Text(
      nl: "Te veel mislukte pogingen. Wacht \(seconds) seconden en probeer het nog eens. Er is niets geblokkeerd.",
      en: "Too many failed tries. Wait \(seconds) seconds and try again. Nothing has been locked.")
  }
}
