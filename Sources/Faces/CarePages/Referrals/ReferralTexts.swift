import CareActs
import Desk

enum ReferralTexts {
  static let referrals = Text(nl: "Verwijzingen", en: "Referrals")
  static let refer = Text(nl: "Verwijs", en: "Refer")
  static let warm = Text(nl: "samen overgedragen", en: "passed on together")
  static let answer = Text(nl: "Noteer antwoord", en: "Note the answer")
  static let waiting = Text(nl: "Wacht op antwoord", en: "Waits for an answer")
  static let none = Text(nl: "Nog niet verwezen.", en: "Not referred yet.")
}

extension ReferralAnswer {
  /// To whom, in words.
  func receiver(_ language: Language) -> String {
    ReferralTarget.list[referral.target]?.name(language) ?? "–"
  }
}
