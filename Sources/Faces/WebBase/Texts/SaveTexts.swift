public import Desk

/// What is said about keeping what was typed.
public enum SaveTexts {
  static let busy = Text(nl: "Bewaren…", en: "Saving…")
  static let failed = Text(
    nl: "Nog niet bewaard – verbinding weg. Je tekst staat nog hier.",
    en: "Not saved yet – connection lost. Your text is still here.")
  /// Of a form that is sent by its button only.
  static let unreached = Text(
    nl: "Niet verstuurd – het loket is nu niet bereikbaar. Je tekst staat nog hier. Druk straks opnieuw.",
    en: "Not sent – the desk can't be reached now. Your text is still here. Press again later.")
  static let signedOut = Text(
    nl: "Nog niet bewaard – je bent uitgelogd. Je tekst staat nog hier.",
    en: "Not saved yet – you were signed out. Your text is still here.")
  static let signIn = Text(nl: "Log in in een nieuw venster", en: "Sign in in a new window")
  /// A button: what was typed belongs to what is registered by now.
  static let amend = Text(nl: "Vul het aan", en: "Add it as an amendment")
  static let copied = Text(nl: "Gekopieerd.", en: "Copied.")
  static let notCopied = Text(
    nl: "Kopiëren lukte niet. Selecteer de tekst en kopieer hem zelf.",
    en: "Copying failed. Select the text and copy it yourself.")
  static let lost = Text(
    nl: "Je laatste woorden van daarnet zijn niet aangekomen. Kijk na wat hier staat.",
    en: "Your last words of just now did not arrive. Check what stands here.")
  /// Part of it was saved, part waits for a choice.
  public static let conflict = EditTexts.Other.person.clash

  /// "Bewaard 14:32:07".
  public static func saved(_ time: String) -> Text {
    Text(nl: "Bewaard \(time)", en: "Saved \(time)")
  }
}
