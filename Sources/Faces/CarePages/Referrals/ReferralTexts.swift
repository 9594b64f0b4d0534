import CareActs
import Desk

enum ReferralTexts {
  static let referrals = Text(nl: "Verwijzingen", en: "Referrals")
  static let referral = Text(nl: "Verwijzing", en: "Referral")
  static let refer = Text(nl: "Verwijs", en: "Refer")
  static let toMake = Text(nl: "Verwijzing te maken", en: "Referral to make")
  static let warm = Text(nl: "samen overgedragen", en: "passed on together")
  static let answer = Text(nl: "Noteer antwoord", en: "Note the answer")
  static let waiting = Text(nl: "Wacht op antwoord", en: "Waits for an answer")
  static let none = Text(nl: "Nog niet verwezen.", en: "Not referred yet.")
  static let sheet = Text(nl: "Wat de ander hoort", en: "What the other is told")

  static let decision = Text(nl: "Bij welk besluit", en: "By which decision")
  static let loose = Text(nl: "Los van een besluit", en: "By none of them")
  static let on = Text(nl: "Op", en: "On")
  static let consentHint = Text(
    nl: "Geldt alleen voor deze ontvanger. Zonder toestemming deelt het loket niets, ook niet dat iemand heeft gebeld.",
    en: "Holds for this receiver alone. Without consent the desk shares nothing, not even that somebody called.")
  static let noConsent = Text(nl: "Nee", en: "No")
  static let noConsentHint = Text(
    nl: "Dan geef je niets door: de cliënt gaat zelf", en: "Then you pass nothing on: the client goes alone")
  static let consentOn = Text(nl: "Toestemming gegeven op", en: "Consent given on")
  static let least = Text(
    nl: "Kies zo weinig mogelijk. Zonder vinkje hoort de ander alleen dat het loket iemand verwijst.",
    en: "Choose as little as possible. Without a tick the other only hears that the desk refers somebody.")
  static let agreement = Text(nl: "Wat is afgesproken", en: "What was agreed")
  static let agreementStays = Text(
    nl: "Blijft bij het loket en wordt niet doorgegeven", en: "Stays with the desk and is not passed on")
  static let consented = Text(
    nl: "De cliënt vindt het goed dat het loket dit aan u doorgeeft.",
    en: "The client agrees that the desk passes this on to you.")
  static let nothingShared = Text(
    nl: "Het loket verwijst iemand naar u. Meer geven wij niet door.",
    en: "The desk refers somebody to you. We pass nothing else on.")

  static let alone = Text(nl: "Cliënt gaat zelf", en: "Client goes alone")
  static let keepAlone = Text(nl: "Leg vast", en: "Record")
  static let aloneHint = Text(
    nl: "Het loket geeft niets door en hoeft geen antwoord te krijgen.",
    en: "The desk passes nothing on, and nobody has to answer.")
  static let aloneTo = Text(nl: "Waar gaat de cliënt heen", en: "Where does the client go")
  static let takesAlong = Text(nl: "Wat de cliënt meekreeg", en: "What the client takes along")

  static let not = Text(nl: "Niet verwijzen", en: "Don’t refer")
  static let notHint = Text(
    nl: "Was dit een besluit over een aanmelding, dan besluit je daar daarna opnieuw over.",
    en: "If this was a decision on a registration, you decide on that one anew afterwards.")
  static let why = Text(nl: "Toelichting", en: "In your words")
  static let nothingToMake = Text(
    nl: "Er is geen verwijzing meer te maken.", en: "There is no referral left to make.")
}

extension ReferralAnswer {
  /// To whom, in words.
  func receiver(_ language: Language) -> String {
    ReferralTarget.list[referral.target]?.name(language) ?? "–"
  }
}

extension ReferralToMakeAnswer {
  /// How it ended, in words.
  func ending(_ language: Language) -> String {
    guard let ending = toMake.ending else { return ReferralTexts.toMake(language) }
    let target = ending.target.flatMap { ReferralTarget.list[$0]?.name(language) }
    let parts = [
      ending.way == .not ? ReferralTexts.not(language) : ReferralTexts.alone(language),
      target ?? ending.reason?.name(language),
    ]
    return parts.compactMap { $0 }.joined(separator: ": ")
  }
}
