/// Why a step of a referral is refused.
public enum ReferralRefusal: Refusal {
  case targetNotOffered
  case beforeTheRegistration
  case beforeTheReferral
  case inTheFuture(String)
  case consentMissing
  case consentAfterwards
  /// Of a contact without a dossier, which holds no such thing.
  case scopeNotOffered
  case internalLineMayNotKnow
  case alreadyAnswered
  /// Of a referral to make.
  case endedAlready
  case beforeTheDecision
  case reasonMissing
  case wordsMissing
  /// Of a contact.
  case belongsToADossier
  case notOfAClient

  public var field: String? {
    switch self {
    case .targetNotOffered, .internalLineMayNotKnow: ReferralTarget.list.name
    case .beforeTheRegistration: "referred-on"
    case .beforeTheReferral: "answered-on"
    case .inTheFuture(let field): field
    case .consentMissing: ConsentManner.list.name
    case .consentAfterwards: "consent-on"
    case .scopeNotOffered: ReferralScope.list.name
    case .beforeTheDecision: "alone-on"
    case .reasonMissing: NoReferralReason.list.name
    case .wordsMissing: "words"
    case .alreadyAnswered, .endedAlready, .belongsToADossier, .notOfAClient: nil
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
        nl: "Zonder toestemming geeft het loket niets door. De cliënt kan wel zelf gaan.",
        en: "Without consent the desk passes nothing on. The client can go alone, though.")
    case .consentAfterwards:
      Text(
        nl: "De toestemming is van na de verwijzing. Vraag eerst toestemming.",
        en: "The consent is of after the referral. Ask for consent first.")
    case .scopeNotOffered:
      Text(
        nl: "Een contact zonder dossier heeft deze gegevens niet.",
        en: "A contact without a dossier doesn't hold these details.")
    case .internalLineMayNotKnow:
      Text(
        nl: "De interne zorglijn mag dit niet weten. Leg eerst bij Bekendheid vast dat de cliënt het goed vindt.",
        en: "The internal care line may not know. First record under Being known that the client agrees.")
    case .alreadyAnswered: Text(nl: "Deze verwijzing is al beantwoord.", en: "This referral is answered already.")
    case .endedAlready:
      Text(
        nl: "Deze verwijzing is intussen al gemaakt of vervallen. Kijk in het dossier of bij het contact.",
        en: "This referral was made or dropped meanwhile. Look in the dossier or at the contact.")
    case .beforeTheDecision:
      Text(nl: "Deze dag ligt voor het besluit om te verwijzen.", en: "This day lies before the decision to refer.")
    case .reasonMissing: Text(nl: "Kies waarom je niet verwijst.", en: "Choose why you don't refer.")
    case .wordsMissing: Text(nl: "Schrijf bij ‘Anders’ op waarom.", en: "With ‘Other’, write down why.")
    case .belongsToADossier:
      Text(
        nl: "Dit contact hoort bij een dossier. Verwijs vanuit dat dossier.",
        en: "This contact belongs to a dossier. Refer from that dossier.")
    case .notOfAClient:
      Text(
        nl: "Bij dit soort contact wordt niemand verwezen.", en: "Nobody is referred from this kind of contact.")
    }
  }
}
