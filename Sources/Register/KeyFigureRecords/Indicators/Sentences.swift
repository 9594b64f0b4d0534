import Desk
import KeyFigures

/// Sentences that several definitions share.
enum Sentences {
  static let none = Text(nl: "Niets is uitgesloten.", en: "Nothing is left out.")

  static let partition = Text(
    nl: "Elk feit telt in precies één regel; de delen tellen op tot n, onbekend telt mee.",
    en: "Each fact counts in exactly one line; the parts add up to n, unknown included.")

  static let nearestRank = Text(
    nl: """
      Mediaan en P90 volgens nearest rank: de kleinste waarde waarbij ten minste 50 of 90 procent van de waarnemingen \
      op of onder die waarde ligt, dus altijd een waarde die voorkwam. Het gemiddelde is de som gedeeld door n.
      """,
    en: """
      Median and P90 by nearest rank: the smallest value with at least 50 or 90 per cent of the observations at or \
      below it, so always a value that occurred. The mean is the sum divided by n.
      """)

  static let evaluation = Text(
    nl: "Bron: externe evaluatie van het loket (Impact, 2014), aanbevelingen 1 en 2.",
    en: "Source: external evaluation of the desk (Impact, 2014), recommendations 1 and 2.")

  static let evaluations = Text(
    nl: "Bron: externe evaluaties van het loket (2013 en 2014); de termijnen zijn eigen normen.",
    en: "Source: external evaluations of the desk (2013 and 2014); the terms are norms of our own.")

  static let oldRegister = Text(
    nl: "Wat uit een ouder register is overgenomen telt niet: daar is dit niet vastgelegd.",
    en: "What was taken over from an older register doesn't count: this was not recorded there.")

  static let askedContacts = Text(
    nl: "Concepten en contacten zonder gesprek tellen niet. \(oldRegister.nl)",
    en: "Drafts and contacts without a conversation don't count. \(oldRegister.en)")

  static let survey = Text(
    nl: "Bron: de ervaringsvragenlijst na afsluiting; rapportcijfer volgens CQ-index.",
    en: "Source: the experience survey after closing; mark after the CQ index.")

  static let reopened = Text(
    nl: "Een heropend traject telt één keer, bij de laatste afsluiting.",
    en: "A re-opened trajectory counts once, at its last closing.")

  /// Of what a lead time is measured.
  static let closedTrajectories = Text(
    nl: """
      n is de trajecten die in de periode zijn afgesloten. Nog open: alle trajecten die aan het eind van de laatste \
      maand liepen, wanneer zij ook begonnen.
      """,
    en: """
      n is the trajectories that were closed in the period. Still open: all trajectories that ran at the end of the \
      last month, whenever they began.
      """)
}

extension Indicator {
  /// Under ten answers the marks say more about who answered than about the desk.
  static let fewestAnswers = 10
}
