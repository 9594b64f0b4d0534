/// Why a step of a referral is refused.
public enum ReferralRefusal: Refusal {
  case targetNotOffered
  case beforeTheRegistration
  case beforeTheReferral
  case inTheFuture(String)
  case consentMissing
  case internalLineMayNotKnow
  case alreadyAnswered
  /// There is no registration that it could follow from.
  case nothingRegistered

  public var field: String? {
    switch self {
    case .targetNotOffered, .internalLineMayNotKnow: ReferralTarget.list.name
    case .beforeTheRegistration: "referred-on"
    case .beforeTheReferral: "answered-on"
    case .inTheFuture(let field): field
    case .consentMissing: "consent"
    case .alreadyAnswered, .nothingRegistered: nil
    }
  }

  public var text: Text {
    switch self {
    case .targetNotOffered: Text(nl: "Kies naar wie je verwijst.", en: "Choose whom you refer to.")
    case .beforeTheRegistration:
      Text(nl: "Deze dag ligt voor de aanmelding.", en: "This day lies before the registration.")
    case .beforeTheReferral: Text(nl: "Deze dag ligt voor de verwijzing.", en: "This day lies before the referral.")
    case .inTheFuture: Text(nl: "Deze dag ligt in de toekomst.", en: "This day lies in the future.")
    case .consentMissing:
      Text(
        nl: "Zonder toestemming deel je niets. De cliënt kan zelf contact zoeken: schrijf dat in je verslag.",
        en: "Nothing is shared without consent. The client can get in touch alone: write that in your report.")
    case .internalLineMayNotKnow:
      Text(
        nl: "De interne zorglijn mag dit niet weten. Leg eerst bij Bekendheid vast dat de cliënt het goed vindt.",
        en: "The internal care line may not know. First record under Being known that the client agrees.")
    case .alreadyAnswered: Text(nl: "Deze verwijzing is al beantwoord.", en: "This referral is answered already.")
    case .nothingRegistered: Text(nl: "Er is nog geen aanmelding.", en: "There is no registration yet.")
    }
  }
}
