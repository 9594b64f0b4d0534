/// Why a contact can't be saved, registered or amended.
public enum ContactRefusal: Refusal {
  case missing(ContactField)
  case tooManyHelpQuestions
  case helpQuestionTwice
  case code(ContactField, CodeRefusal)
  case startsInTheFuture
  case endsBeforeItStarts
  case endsInTheFuture
  case lastsTooLong(hours: Int)
  /// Written down so long after the fact that memory no longer serves.
  case tooLongAgo(days: Int)
  case tooLongAgoForAColleague(days: Int)
  /// In a consultation the caller is not the one with the question.
  case consultationAboutOneself
  /// An inquiry asks nothing about anybody, so that nothing can be recorded of them.
  case inquiryHoldsNothing
  case outcomeIsSetByTheHouse
  /// A reason to stay unknown of a caller who does not wish that.
  case reasonWithoutWish
  /// The dossier that it was to become part of can't be written in by whoever registers it.
  case dossierOutOfReach
  case notADraft
  case notRegistered
  case notAKindWithoutData
  /// A contact with a conversation can't be turned into one without.
  case hasData
  /// Danger was answered with yes or doubt, or a crisis of it runs: it is no contact without a conversation.
  case dangerSaid
  case setAsideTooLongAgo(hours: Int)
  case callBackBeforeTheTalk
  case callBackTooFar(days: Int)
  case callBackTime(TimeRefusal)

  public var field: String? {
    switch self {
    case .missing(let field), .code(let field, _): field.rawValue
    case .tooManyHelpQuestions, .helpQuestionTwice, .inquiryHoldsNothing: ContactField.helpQuestions.rawValue
    case .startsInTheFuture, .tooLongAgo: ContactField.start.rawValue
    case .endsBeforeItStarts, .endsInTheFuture, .lastsTooLong: ContactField.end.rawValue
    case .tooLongAgoForAColleague: ContactField.worker.rawValue
    case .consultationAboutOneself: ContactField.caller.rawValue
    case .outcomeIsSetByTheHouse: ContactField.outcome.rawValue
    case .reasonWithoutWish: ContactField.reasonHidden.rawValue
    case .notAKindWithoutData, .hasData: ContactField.kind.rawValue
    case .callBackBeforeTheTalk, .callBackTime: ContactField.callBackTime.rawValue
    case .callBackTooFar: ContactField.callBackDay.rawValue
    case .dossierOutOfReach: ContactField.belongsTo.rawValue
    case .notADraft, .notRegistered, .dangerSaid, .setAsideTooLongAgo: nil
    }
  }
}

extension ContactRefusal {
  public var text: Text {
    switch self {
    case .missing(.danger):
      Text(
        nl: "Kies of er direct gevaar is. ‘Niet gevraagd’ is ook een antwoord.",
        en: "Choose whether there is direct danger. ‘Not asked’ is an answer too.")
    case .missing(.callBackTime):
      Text(nl: "Kies hoe laat er wordt teruggebeld.", en: "Choose at what time the call back is.")
    case .missing(.callBackNumber):
      Text(nl: "Vul het nummer in waarop je terugbelt.", en: "Fill in the number to call back on.")
    case .missing(.voicemail):
      Text(
        nl: "Kies of je een bericht mag achterlaten. ‘Niet gevraagd’ is ook een antwoord.",
        en: "Choose whether a message may be left. ‘Not asked’ is an answer too.")
    case .missing(let field):
      Text(nl: "Vul in: \(field.label.nl.lowercased()).", en: "Fill in: \(field.label.en.lowercased()).")
    case .tooManyHelpQuestions:
      Text(nl: "Kies hoogstens drie hulpvragen.", en: "Choose at most three help questions.")
    case .helpQuestionTwice: Text(nl: "Deze hulpvraag staat er twee keer.", en: "This help question is there twice.")
    case .code(_, let refusal): refusal.text
    case .consultationAboutOneself:
      Text(
        nl: "Bij overleg over een ander belt iemand niet voor zichzelf. Kies wie er belt, of kies ‘eigen vraag’.",
        en: "In a consultation nobody calls for themselves. Choose who is calling, or choose ‘own question’.")
    case .inquiryHoldsNothing:
      Text(
        nl: "Bij deze vraag leggen we niets over iemand vast. Kies een ander soort contact of haal de hulpvraag weg.",
        en: "With this question we record nothing about anybody. Choose another kind or remove the help question.")
    case .outcomeIsSetByTheHouse:
      Text(
        nl: "Deze uitkomst hoort bij een ander soort contact.", en: "This outcome belongs to another kind of contact.")
    case .reasonWithoutWish:
      Text(
        nl:
          "Een reden om onbekend te blijven hoort bij ‘Nee’ of ‘Later misschien’. Kies dat ook, of haal de reden weg.",
        en: "A reason to stay hidden goes with ‘No’ or ‘Perhaps later’. Choose that too, or take the reason away.")
    case .dossierOutOfReach:
      Text(
        nl: "Dit dossier is intussen gesloten of niet meer voor jou. Haal de koppeling weg en bewaar opnieuw.",
        en: "This dossier was closed meanwhile or is no longer for you. Take the link away and save again.")
    case .notAKindWithoutData:
      Text(nl: "Kies waarom er geen gesprek was.", en: "Choose why there was no conversation.")
    case .dangerSaid:
      Text(
        nl: "Hier is gevaar genoemd of loopt een crisis. Registreer dit contact.",
        en: "Danger was named here, or a crisis runs. Register this contact.")
    case .hasData:
      Text(
        nl: "Hier was een gesprek; dat kan niet meer worden weggestreept.",
        en: "There was a conversation here; that can no longer be struck out.")
    default: timeText
    }
  }

  private var timeText: Text {
    switch self {
    case .callBackBeforeTheTalk:
      Text(
        nl: "Terugbellen kan niet voor het contact zelf. Klopt de dag?",
        en: "A call back can’t come before the contact itself. Is the day right?")
    case .callBackTooFar(let days):
      Text(
        nl: "Kies een dag binnen \(days) dagen na het contact.", en: "Choose a day within \(days) days of the contact.")
    case .callBackTime(let refusal): refusal.text
    case .startsInTheFuture: Text(nl: "Het begin ligt in de toekomst.", en: "The start lies in the future.")
    case .endsInTheFuture: Text(nl: "Het einde ligt in de toekomst.", en: "The end lies in the future.")
    case .endsBeforeItStarts: Text(nl: "Het einde ligt voor het begin.", en: "The end lies before the start.")
    case .lastsTooLong(let hours):
      Text(nl: "Een contact duurt hoogstens \(hours) uur.", en: "A contact lasts at most \(hours) hours.")
    case .tooLongAgo(let days):
      Text(
        nl: "Achteraf vastleggen kan tot \(days) dagen terug. Vraag je teamleider.",
        en: "A contact can be recorded up to \(days) days later. Ask your team lead.")
    case .tooLongAgoForAColleague(let days):
      Text(
        nl: "Voor een collega vastleggen kan tot \(days) dagen terug.",
        en: "A colleague's contact can be recorded up to \(days) days later.")
    case .notADraft: Text(nl: "Dit contact is al vastgelegd.", en: "This contact is already registered.")
    case .setAsideTooLongAgo(let hours):
      Text(
        nl: "Terughalen kan tot \(hours) uur na het sluiten.",
        en: "It can be brought back up to \(hours) hours after closing.")
    default: Text(nl: "Dit contact is nog niet vastgelegd.", en: "This contact is not registered yet.")
    }
  }
}
