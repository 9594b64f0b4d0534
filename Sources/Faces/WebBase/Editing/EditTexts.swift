import Desk

/// What is said about a field that two people changed.
enum EditTexts {
  /// For a form that does not merge, such as a decision.
  static let stale = Text(
    nl: "Iemand anders heeft dit intussen gewijzigd. Lees wat er nu staat en kies opnieuw; er is niets overschreven.",
    en: "Somebody else changed this meanwhile. Read what stands here now and choose again; nothing was overwritten.")
  static let was = Text(nl: "Zo was het", en: "What it was")
  static let mine = Text(nl: "Van jou", en: "Yours")
  static let empty = Text(nl: "(leeg)", en: "(empty)")
  static let keepMine = Text(nl: "Houd wat hierboven staat", en: "Keep what stands above")
  static let choose = Text(nl: "Wat blijft?", en: "What stays?")

  /// What is said of the other hand in a field that two changed.
  struct Other: Sendable {
    let clash: Text
    let theirs: Text
    let take: Text
    let both: Text

    static let person = Other(
      clash: Text(
        nl: "Iemand anders heeft dit ook gewijzigd. Kies wat blijft; er is niets overschreven.",
        en: "Somebody else changed this too. Choose what stays; nothing was overwritten."),
      theirs: Text(nl: "Al bewaard door een ander", en: "Already saved by somebody else"),
      take: Text(nl: "Neem dat van de ander", en: "Take theirs"),
      both: Text(nl: "Beide onder elkaar, dat van de ander eerst", en: "Both below each other, theirs first"))
    /// The reader's own, in a draft that nobody else sees.
    static let window = Other(
      clash: Text(
        nl: "In een ander venster wijzigde je dit ook. Kies wat blijft; er is niets overschreven.",
        en: "You changed this in another window too. Choose what stays; nothing was overwritten."),
      theirs: Text(nl: "Bewaard in je andere venster", en: "Kept in your other window"),
      take: Text(nl: "Neem dat uit het andere venster", en: "Take that of the other window"),
      both: Text(
        nl: "Beide onder elkaar, dat uit het andere venster eerst",
        en: "Both below each other, that of the other window first"))
  }
}
