public import Desk

/// What is said about keeping what was typed.
public enum SaveTexts {
  static let busy = Text(nl: "Bewaren…", en: "Saving…")
  static let failed = Text(
    nl: "Nog niet bewaard – verbinding weg. Je tekst staat nog hier.",
    en: "Not saved yet – connection lost. Your text is still here.")
  static let signedOut = Text(
    nl: "Nog niet bewaard – je bent uitgelogd. Je tekst staat nog hier.",
    en: "Not saved yet – you were signed out. Your text is still here.")
  static let signIn = Text(nl: "Log in in een nieuw venster", en: "Sign in in a new window")
  static let conflict = Text(
    nl: "Iemand anders heeft dit ook gewijzigd. Er is niets overschreven.",
    en: "Somebody else changed this too. Nothing was overwritten.")
  static let keepMine = Text(nl: "Houd mijn tekst", en: "Keep my text")
  static let takeTheirs = Text(nl: "Neem hun tekst", en: "Take their text")
  static let mine = Text(nl: "Van jou", en: "Yours")
  static let theirs = Text(nl: "Al bewaard door een ander", en: "Already saved by somebody else")

  /// "Bewaard 14:32:07".
  public static func saved(_ time: String) -> Text {
    Text(nl: "Bewaard \(time)", en: "Saved \(time)")
  }
}
