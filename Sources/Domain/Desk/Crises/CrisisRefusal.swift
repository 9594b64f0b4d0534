/// Why a line of a crisis, its end or its sign-off is refused.
public enum CrisisRefusal: Refusal {
  case closed
  /// Something stands in it that whoever decided had not read.
  case wentOn
  case notEnded
  case beforeItBegan
  case beforeTheLastEntry
  case noteMissing
  case locationMissing
  /// Who is called in can't open the crisis, or is the caller-in themselves.
  case cannotComeAlong
  /// How it ended is recorded: nobody is called in any more.
  case endedAlready
  case checkNotAhead
  case checkNoteMissing
  case nothingToCheck
  case checkDue
  case noSuchLine
  case notYours
  case tooLateToTakeBack
  case tooLateForMistake
  /// Something was answered or done in it.
  case noMistake
  /// Its contact says that there is direct danger.
  case dangerSaid
  case linkedAlready
  case safetyNotAsked
  case severityNotJudged
  case weaponNotAsked
  case whereaboutsNotAsked
  case outcomeMissing
  case safetyPlanMissing
  case followUpMissing
  case followUpNotAhead
  case followUpTooLate
  case samePerson

  public var field: String? {
    switch self {
    case .noteMissing, .checkNoteMissing: "note"
    case .locationMissing: "caller-place"
    case .cannotComeAlong, .endedAlready: "colleague"
    case .checkDue, .nothingToCheck: WeaponCheck.list.name
    case .safetyNotAsked: CrisisSafety.list.name
    case .severityNotJudged: CrisisSeverity.list.name
    case .checkNotAhead: "check-at"
    case .weaponNotAsked: CrisisWeapon.list.name
    case .whereaboutsNotAsked: WeaponWhereabouts.list.name
    case .outcomeMissing: CrisisOutcome.list.name
    case .safetyPlanMissing: "safety-plan"
    case .followUpMissing, .followUpNotAhead, .followUpTooLate: "follow-up"
    case .closed, .wentOn, .notEnded, .beforeItBegan, .beforeTheLastEntry, .samePerson, .noSuchLine, .notYours,
      .tooLateToTakeBack, .tooLateForMistake, .noMistake, .dangerSaid, .linkedAlready:
      nil
    }
  }

  public var text: Text {
    switch self {
    case .closed: Text(nl: "Deze crisis is al afgerond.", en: "This crisis is closed already.")
    case .wentOn:
      Text(
        nl: "Er kwam intussen iets bij in het log. Lees het, en rond dan af of geef akkoord.",
        en: "Something was added to the log meanwhile. Read it, then close or agree.")
    case .notEnded: Text(nl: "Leg eerst vast hoe het is afgelopen.", en: "Record first how it ended.")
    case .beforeItBegan: Text(nl: "Dit ligt voor het begin van de crisis.", en: "This lies before the crisis began.")
    case .beforeTheLastEntry: Text(nl: "Dit ligt voor de vorige regel.", en: "This lies before the last line.")
    case .noteMissing: Text(nl: "Schrijf iets op.", en: "Write something down.")
    case .locationMissing: Text(nl: "Schrijf op waar de beller is.", en: "Write down where the caller is.")
    case .cannotComeAlong:
      Text(nl: "Kies een collega uit je team.", en: "Choose a colleague of your team.")
    case .endedAlready:
      Text(
        nl: "De crisis is al afgerond. Er wordt niemand meer bij geroepen.",
        en: "The crisis has ended. Nobody is called in any more.")
    case .checkNotAhead: Text(nl: "Kies een moment dat nog komt.", en: "Choose a moment that is still ahead.")
    case .checkNoteMissing:
      Text(
        nl: "Schrijf in de notitie wat er niet lukte en wat nu de afspraak is.",
        en: "Write in the note what did not work and what is agreed now.")
    case .nothingToCheck: Text(nl: "Er staat geen wapencheck open.", en: "No weapon check is open.")
    case .checkDue:
      Text(
        nl: "De wapencheck is aan de beurt. Leg vast dat het wapen veilig is, of spreek een nieuwe tijd af.",
        en: "The weapon check is due. Record that the weapon is secured, or agree on a new time.")
    case .noSuchLine: Text(nl: "Deze regel staat niet in het log.", en: "This line is not in the log.")
    case .notYours: Text(nl: "Dit is een regel van een ander.", en: "This is somebody else's line.")
    case .tooLateToTakeBack:
      Text(
        nl: "Terugnemen kan tien seconden. Leg nu vast wat wel klopt: het laatste telt.",
        en: "A line can be taken back for ten seconds. Record now what is right: the last one counts.")
    case .noMistake:
      Text(
        nl: "In deze crisis is al iets geantwoord of gedaan. Rond haar gewoon af.",
        en: "Something was answered or done in this crisis already. End it as any other.")
    case .dangerSaid:
      Text(
        nl: "Bij het contact staat dat er direct gevaar is. Was dat een vergissing, corrigeer dan eerst het contact.",
        en: "The contact says that there is direct danger. If that was a mistake, correct the contact first.")
    case .tooLateForMistake:
      Text(
        nl: "Dit kan vijf minuten na het openen. Rond de crisis nu gewoon af.",
        en: "This can be done for five minutes after opening. Close the crisis in the usual way now.")
    case .linkedAlready:
      Text(
        nl: "Deze crisis hoort al bij een contact of dossier.",
        en: "This crisis belongs to a contact or dossier already.")
    case .safetyNotAsked:
      Text(
        nl: "Vraag of het nu veilig is. ‘Onbekend’ is ook een antwoord.",
        en: "Ask whether it is safe now. ‘Unknown’ is an answer too.")
    case .severityNotJudged:
      Text(
        nl: "Beoordeel de ernst, of zeg dat het nog niet kan.",
        en: "Judge the severity, or say that it can't be judged yet.")
    case .weaponNotAsked:
      Text(
        nl: "Vraag naar een wapen. ‘Onbekend’ is ook een antwoord.",
        en: "Ask about a weapon. ‘Unknown’ is an answer too.")
    case .whereaboutsNotAsked: Text(nl: "Leg vast waar het wapen nu is.", en: "Record where the weapon is now.")
    case .outcomeMissing: Text(nl: "Kies hoe het is afgelopen.", en: "Choose how it ended.")
    case .safetyPlanMissing:
      Text(nl: "Leg vast of er een veiligheidsplan is.", en: "Record whether there is a safety plan.")
    case .followUpMissing: Text(nl: "Spreek een vervolg af.", en: "Agree on a follow-up.")
    case .followUpNotAhead: Text(nl: "Het vervolg moet nog komen.", en: "The follow-up must lie ahead.")
    case .followUpTooLate: Text(nl: "Het vervolg is binnen 24 uur.", en: "The follow-up is within 24 hours.")
    case .samePerson:
      Text(nl: "Een ander moet dit akkoord geven.", en: "Somebody else must agree to this.")
    }
  }
}
