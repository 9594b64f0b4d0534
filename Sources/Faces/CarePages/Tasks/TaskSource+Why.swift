import Desk

extension TaskSource {
  /// Why it stands in a list, in one line below its name: what was decided, promised or found. It says nothing of a
  /// person, for it stands where others look along; `nil` for what somebody made up by hand.
  var why: Text? {
    switch self {
    case .crisisFollowUp: Text(nl: "Iemand kijkt of het nog gaat", en: "Somebody looks whether all is still well")
    case .secondLook:
      Text(nl: "Een collega kijkt mee: er was twijfel over gevaar", en: "A colleague looks along: danger was doubted")
    case .advice: Text(nl: "Geadviseerd in een overleg", en: "Advised in a consultation")
    case .crisisSignOff: Text(nl: "Een crisis sluit met twee akkoorden", en: "A crisis closes with two sign-offs")
    case .weaponCheck:
      Text(nl: "Nagaan of het wapen nog veilig ligt", en: "To see whether the weapon is still safe")
    case .crisisCallIn: Text(nl: "Een collega vraagt je mee te doen", en: "A colleague asks you to join")
    case .callBack: Text(nl: "Beloofd in een contact", en: "Promised in a contact")
    case .newDossier: Text(nl: "Hulp beloofd, nog geen dossier", en: "Help was promised, there is no dossier yet")
    case .evaluation: Text(nl: "Doorgaan, bijstellen of afronden", en: "To go on, adjust or round off")
    case .triage: Text(nl: "Nog geen besluit over de aanmelding", en: "No decision on the registration yet")
    case .intake: Text(nl: "Besloten: intake, nog niet gehouden", en: "Decided: intake, not held yet")
    case .referral: Text(nl: "De ontvanger liet nog niets weten", en: "The receiver has not answered yet")
    case .referralToMake: Text(nl: "Besloten: verwijzen, nog niet gedaan", en: "Decided: refer, not done yet")
    case .help: Text(nl: "Besloten: hulp, nog geen traject", en: "Decided: help, no trajectory yet")
    case .session: Text(nl: "Gepland, nog zonder verslag", en: "Planned, no report yet")
    case .nextSession: Text(nl: "Er staat geen gesprek gepland", en: "No session is planned")
    case .closing: Text(nl: "Besloten: de hulp eindigt", en: "Decided: the help ends")
    case .stepOver: Text(nl: "Besloten: zwaardere of lichtere hulp", en: "Decided: heavier or lighter help")
    case .goals: Text(nl: "Bij dit product horen doelen", en: "Goals belong to this product")
    case .limit: Text(nl: "Er is geen gesprek meer over", en: "No session is left")
    case .draft: Text(nl: "Begonnen, nog niet bewaard", en: "Begun, not saved yet")
    case .missingData: Text(nl: "De uitkomst van het contact is nog open", en: "The outcome of the contact is open")
    case .signal: Text(nl: "Een uitkomst vraagt om een besluit", en: "A result asks for a decision")
    case .signalOverdue: Text(nl: "De termijn voor het besluit is voorbij", en: "The term for the decision is over")
    case .validatedList, .readingConsult:
      Text(nl: "Besloten bij het lezen van een lijst", en: "Decided when a list was read")
    case .signalFollowUp: Text(nl: "Afgesproken bij het besluit", en: "Agreed with the decision")
    case .contactMoment, .screening:
      Text(nl: "Hoort bij een ingrijpende gebeurtenis", en: "Belongs to a high-impact event")
    case .consultation: Text(nl: "Gevraagd, nog geen antwoord", en: "Asked, no answer yet")
    case .sessionRating: Text(nl: "De beoordeling was laag of daalde", en: "The rating was low, or fell")
    case .worker: nil
    }
  }
}
