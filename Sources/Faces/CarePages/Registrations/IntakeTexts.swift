import Desk

enum IntakeTexts {
  static let wayHere = Text(nl: "Waarom bij ons", en: "Why us")
  static let wish = Text(nl: "Mag de interne zorglijn het weten", en: "May the internal care line know")
  static let askWish = Text(nl: "Vraag het, of pas het aan", en: "Ask, or change it")
  static let early = Text(nl: "Hoe vroeg", en: "How early")
  static let earlyWhy = Text(
    nl: "Voor de vraag of mensen ons eerder vinden. In grove stappen: een dag van begin wordt niet bewaard.",
    en: "For the question whether people find us earlier. In coarse steps: no day of onset is kept.")
  static let strengths = Text(nl: "Kracht", en: "Strengths")
  static let strengthsWhy = Text(
    nl:
      "Hulp houdt op waar de cliënt zelf verder kan, niet waar alles opgelost is. Bij elke evaluatie vraag je het opnieuw.",
    en: "Help ends where the client can go on alone, not where all is solved. It is asked again at each evaluation.")
}
