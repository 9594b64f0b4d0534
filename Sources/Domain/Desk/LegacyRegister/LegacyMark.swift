/// What makes an older fact unlike one that is entered today: it is kept as it was found and carries the mark.
public enum LegacyMark: String, Sendable, Hashable, CaseIterable {
  case withoutContact = "without-contact"
  case withoutIntake = "without-intake"
  case resultWithoutEnd = "result-without-end"
  case codeOutsideItsDays = "code-outside-its-days"
  case sessionBeyondLimit = "session-beyond-limit"
  case sessionBeforeIntake = "session-before-intake"
  case sessionAfterEnd = "session-after-end"
  case referralWithoutConsent = "referral-without-consent"
  case surveyBeforeEnd = "survey-before-end"

  /// What the mark says.
  public var text: Text {
    switch self {
    case .withoutContact: Text(nl: "aanmelding zonder contact", en: "registration without a contact")
    case .withoutIntake: Text(nl: "aanmelding zonder intake", en: "registration without an intake")
    case .resultWithoutEnd: Text(nl: "resultaat zonder einddatum", en: "result without a day of ending")
    case .codeOutsideItsDays:
      Text(nl: "code die op die dag niet in gebruik was", en: "code that was not in use on that day")
    case .sessionBeyondLimit:
      Text(nl: "gesprek boven de grens van het product", en: "session beyond the limit of the product")
    case .sessionBeforeIntake: Text(nl: "gesprek vóór de intake", en: "session before the intake")
    case .sessionAfterEnd: Text(nl: "gesprek na de einddatum", en: "session after the day of ending")
    case .referralWithoutConsent:
      Text(nl: "verwijzing zonder vastgelegde toestemming", en: "referral without recorded consent")
    case .surveyBeforeEnd: Text(nl: "enquête vóór de einddatum", en: "survey before the day of ending")
    }
  }
}
