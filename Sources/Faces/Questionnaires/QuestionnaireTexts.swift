public import Desk

/// What a form with questions says, whoever fills it in, and what a client reads about it on paper and on screen alike.
public enum QuestionnaireTexts {
  /// In the tab of a client, where others may look along.
  public static let title = Text(nl: "Formulier", en: "Form")
  public static let send = Text(nl: "Verstuur", en: "Send")
  public static let remark = Text(nl: "Wil je er iets bij zeggen?", en: "Anything to add?")
  public static let code = Text(nl: "Code", en: "Code")
  public static let ownDevice = Text(
    nl: "Gebruik liever je eigen telefoon dan een apparaat of netwerk van het werk.",
    en: "Rather use your own phone than a device or network of your work.")
  public static let notLive = Text(
    nl: "Niemand leest nu live mee. Is er haast, bel dan.", en: "Nobody reads along live. Call if it can't wait.")

  /// What the questions are about in time, which the text of a form doesn't always say.
  static func period(_ period: Text) -> Text {
    Text(nl: "De vragen gaan over: \(period.nl).", en: "The questions are about: \(period.en).")
  }

  /// An item by its place on the form.
  static func question(_ place: Int) -> Text { Text(nl: "Vraag \(place)", en: "Item \(place)") }

  static let noAnswer = Text(nl: "geen antwoord", en: "no answer")
  static let refuses = Text(nl: "wil niet antwoorden", en: "will not answer")
  static let yes = Text(nl: "ja", en: "yes")
  static let no = Text(nl: "nee", en: "no")

  /// - Parameter time: of the last save.
  public static func saved(_ time: String) -> Text { Text(nl: "Bewaard \(time)", en: "Saved \(time)") }
}
