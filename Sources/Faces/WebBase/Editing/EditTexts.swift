import Desk

/// What is said about a field that two people changed.
enum EditTexts {
  static let clash = Text(
    nl: "Iemand anders heeft dit ook gewijzigd. Kies wat blijft; er is niets overschreven.",
    en: "Somebody else changed this too. Choose what stays; nothing was overwritten.")
  /// For a form that does not merge, such as a decision.
  static let stale = Text(
    nl: "Iemand anders heeft dit intussen gewijzigd. Lees wat er nu staat en kies opnieuw; er is niets overschreven.",
    en: "Somebody else changed this meanwhile. Read what stands here now and choose again; nothing was overwritten.")
  static let was = Text(nl: "Zo was het", en: "What it was")
  static let theirs = Text(nl: "Al bewaard door een ander", en: "Already saved by somebody else")
  static let mine = Text(nl: "Van jou", en: "Yours")
  static let empty = Text(nl: "(leeg)", en: "(empty)")
  static let keepMine = Text(nl: "Houd wat hierboven staat", en: "Keep what stands above")
  static let takeTheirs = Text(nl: "Neem dat van de ander", en: "Take theirs")
  static let both = Text(nl: "Beide onder elkaar, dat van de ander eerst", en: "Both below each other, theirs first")
  static let choose = Text(nl: "Wat blijft?", en: "What stays?")
}
