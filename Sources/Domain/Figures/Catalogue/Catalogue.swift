import Desk

/// Every indicator of the key figures, in the order of the report.
public enum Catalogue {
  /// Raised whenever a counting rule changes, so that tallies kept under an older rule are not read again.
  public static let version = 4

  public static let indicators: [Indicator] = contacts + registrations + times + referrals + results + signals + surveys

  /// The indicator of a name.
  public static subscript(id: IndicatorID) -> Indicator {
    guard let indicator = byID[id] else { preconditionFailure("an indicator without a definition") }
    return indicator
  }

  private static let byID = Dictionary(uniqueKeysWithValues: indicators.map { ($0.id, $0) })
}

/// Sentences that several definitions share.
enum Sentences {
  static let none = Text(nl: "Niets is uitgesloten.", en: "Nothing is left out.")

  static let partition = Text(
    nl: "Elk feit telt in precies één regel; de delen tellen op tot n, onbekend telt mee.",
    en: "Each fact counts in exactly one line; the parts add up to n, unknown included.")

  static let nearestRank = Text(
    nl: """
      Mediaan en P90 volgens nearest rank: de kleinste waarde waarbij ten minste 50 of 90 procent van de waarnemingen op \
      of onder die waarde ligt, dus altijd een waarde die voorkwam. Het gemiddelde is de som gedeeld door n.
      """,
    en: """
      Median and P90 by nearest rank: the smallest value with at least 50 or 90 per cent of the observations at or below \
      it, so always a value that occurred. The mean is the sum divided by n.
      """)

  static let evaluation = Text(
    nl: "Bron: externe evaluatie van het loket (Impact, 2014), aanbevelingen 1 en 2.",
    en: "Source: external evaluation of the desk (Impact, 2014), recommendations 1 and 2.")
}
