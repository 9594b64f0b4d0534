package import Desk

package enum VersionTexts {
  package static let title = Text(nl: "Eerdere versies", en: "Earlier versions")
  package static let now = Text(nl: "dit staat er nu", en: "this stands now")
  static let reason = Text(nl: "Reden", en: "Reason")
  package static let empty = Text(nl: "Leeggemaakt.", en: "Emptied.")
  static let session = Text(nl: "Gesprek", en: "Session")
  package static let nothingGone = Text(
    nl: "Een correctie neemt niets weg. Wie de tekst mag lezen, mag ook lezen wat er eerder stond.",
    en: "A correction takes nothing away. Whoever may read the text may also read what it said before.")

  package static func number(_ number: Int) -> Text { Text(nl: "Versie \(number)", en: "Version \(number)") }

  package static func earlier(_ count: Int) -> Text {
    count == 1
      ? Text(nl: "1 eerdere versie", en: "1 earlier version")
      : Text(nl: "\(count) eerdere versies", en: "\(count) earlier versions")
  }
}
