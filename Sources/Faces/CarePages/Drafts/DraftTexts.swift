package import Desk

package enum DraftTexts {
  package static let drop = Text(nl: "Gooi concept weg", en: "Throw the draft away")
  static let leftover = Text(nl: "Concept zonder plek", en: "A draft without a place")
  static let noPlace = Text(
    nl: "Dit formulier is er niet meer: er loopt geen hulp of aanmelding waar het bij hoort.",
    en: "This form is not there any more: no help or registration runs to which it belongs.")
  static let closedMeanwhile = Text(nl: "Dit dossier is intussen gesloten", en: "This dossier was closed meanwhile")
  static let closed = Text(
    nl: "Niet bewaard: een collega heeft dit dossier intussen gesloten. Kopieer wat je nog nodig hebt.",
    en: "Not saved: a colleague has closed this dossier meanwhile. Copy what you still need.")
  static let notStored = Text(
    nl: "Dit is niet vastgelegd: een collega heeft dit dossier gesloten.",
    en: "This was not recorded: a colleague has closed this dossier.")
  static let wasClosed = Text(
    nl: "Een collega heeft dit dossier gesloten. Hoort je tekst erin, vraag dan wie het droeg of de teamleider.",
    en: "A colleague has closed this dossier. If your text belongs in it, ask who carried it or the team lead.")
  static let today = Text(nl: "Naar vandaag", en: "To today")
  package static let open = Text(nl: "Je was nog bezig met", en: "You were still busy with")

  package static func restored(_ when: String) -> Text {
    Text(nl: "Concept van \(when), nog niet vastgelegd.", en: "Draft of \(when), not recorded yet.")
  }

  static let sent = Text(nl: "Dit is al vastgelegd", en: "This is recorded already")

  static func begun(_ time: String) -> Text {
    Text(
      nl: "Het concept is elders verstuurd of weggegooid. Wat hier staat is een nieuw concept, bewaard \(time)",
      en: "The draft was sent or thrown away elsewhere. What stands here is a new draft, kept \(time)")
  }

  package static func kept(_ time: String) -> Text {
    Text(nl: "Concept bewaard \(time)", en: "Draft kept \(time)")
  }
}
