/// Why a step of a registration is refused.
public enum RegistrationRefusal: Refusal {
  case topicMissing
  case topicTwice
  case code(CodeRefusal)
  /// Help runs for this question, or it was settled otherwise.
  case topicSettled
  case endingMissing
  case noOfferReasonMissing
  /// Nobody was referred from this registration.
  case referFirst
  case inTheFuture(String)
  case beforeItsOrigin(String)
  case notDecided
  case decidedAlready
  case intakeHeldAlready
  case trajectoriesOpen(Int)
  case questionsOpen(Int)
  case closed
  case notClosed
  /// Too long ago to be the same episode.
  case newEpisode(days: Int)

  public var field: String? {
    switch self {
    case .topicMissing, .topicTwice, .topicSettled, .questionsOpen: HelpQuestion.list.name
    case .code(let refusal): refusal.field
    case .endingMissing, .referFirst: RequestEnding.list.name
    case .noOfferReasonMissing: NoOfferReason.list.name
    case .inTheFuture(let field), .beforeItsOrigin(let field): field
    case .notDecided, .decidedAlready: TriageDecision.list.name
    case .intakeHeldAlready: "intake-on"
    case .newEpisode: "reopened-on"
    case .trajectoriesOpen, .closed, .notClosed: nil
    }
  }

  public var text: Text {
    switch self {
    case .topicMissing:
      Text(nl: "Kies een hulpvraag. ‘Onbekend’ mag ook.", en: "Choose a help question. ‘Unknown’ is fine too.")
    case .topicTwice: Text(nl: "Deze hulpvraag staat er twee keer.", en: "This help question is there twice.")
    case .topicSettled:
      Text(
        nl: "Voor een van deze hulpvragen loopt al hulp, of ze is afgedaan. Kijk in het dossier.",
        en: "Help runs already for one of these questions, or it was settled. Look in the dossier.")
    case .code(let refusal): refusal.text
    case .endingMissing: Text(nl: "Kies waarom er geen hulp komt.", en: "Choose why no help comes.")
    case .noOfferReasonMissing:
      Text(nl: "Kies waarom wij geen aanbod hebben.", en: "Choose why we have no offer.")
    case .referFirst:
      Text(
        nl: "Bij deze aanmelding staat geen verwijzing. Verwijs eerst, of leg vast dat de cliënt zelf gaat.",
        en: "There is no referral for this registration. Refer first, or record that the client goes alone.")
    case .inTheFuture(let field) where field.hasSuffix("-at"):
      Text(nl: "Deze tijd ligt in de toekomst.", en: "This time lies in the future.")
    case .inTheFuture: Text(nl: "Deze dag ligt in de toekomst.", en: "This day lies in the future.")
    case .beforeItsOrigin:
      Text(nl: "Deze dag ligt voor de stap waaruit hij volgt.", en: "This day lies before the step it follows from.")
    case .notDecided: Text(nl: "Beoordeel eerst de aanmelding.", en: "Decide on the registration first.")
    case .decidedAlready: Text(nl: "Over deze aanmelding is al besloten.", en: "This registration was decided already.")
    case .intakeHeldAlready: Text(nl: "De intake is al gehouden.", en: "The intake was held already.")
    case .trajectoriesOpen(let count):
      Text(nl: "Er loopt nog een traject (\(count)).", en: "A trajectory is still running (\(count)).")
    case .questionsOpen(let count):
      Text(nl: "Er staat nog een hulpvraag open (\(count)).", en: "A help question is still open (\(count)).")
    case .closed: Text(nl: "Deze aanmelding is afgesloten.", en: "This registration is closed.")
    case .notClosed: Text(nl: "Deze aanmelding loopt nog.", en: "This registration is still running.")
    case .newEpisode(let days):
      Text(
        nl: "Het is langer dan \(days) dagen geleden. Maak een nieuwe aanmelding in hetzelfde dossier.",
        en: "It was more than \(days) days ago. Make a new registration in the same dossier.")
    }
  }
}
