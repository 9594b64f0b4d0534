package import Desk

package enum DossierTexts {
  static let colleagueGone = TaskRefusal.colleagueGone.text

  package static let dossier = Text(nl: "Dossier", en: "Dossier")
  package static let client = Text(nl: "Cliënt", en: "Client")
  static let caseload = Text(nl: "Mijn cliënten", en: "My clients")
  static let registrations = Text(nl: "Aanmeldingen", en: "Registrations")
  package static let cancel = Text(nl: "Terug", en: "Back")
  package static let save = Text(nl: "Bewaar", en: "Save")
  static let add = Text(nl: "Voeg gesprek toe", en: "Add a session")
  static let theirs = Text(nl: "Dit staat er nu", en: "This is stored now")
  static let today = Text(nl: "vandaag", en: "today")
  static let nobody = Text(nl: "nog niemand", en: "nobody yet")
  static let plan = Text(nl: "Plan", en: "Plan")
  static let timeline = Text(nl: "Tijdlijn", en: "Timeline")
  static let everything = Text(nl: "Alles", en: "Everything")
  static let who = Text(nl: "Wie", en: "Who")
  static let safeContact = Text(nl: "Veilig contact", en: "Safe contact")
  static let noSafeContact = Text(nl: "Niets afgesproken", en: "Nothing agreed")
  static let internalLine = Text(nl: "Interne zorglijn", en: "Internal care line")
  static let carriedBy = Text(nl: "Hulpverlener", en: "Worker")
  static let openCrisis = Text(nl: "Open crisis", en: "Open crisis")
  static let closed = Text(nl: "Afgesloten", en: "Closed")
  static let decide = Text(nl: "Besluit over de aanmelding", en: "Decide on the registration")
  static let intake = Text(nl: "Intake", en: "Intake")
  static let endRegistration = Text(nl: "Rond af zonder hulp", en: "End without help")
  static let noOfferWhy = Text(
    nl: "Het telt mee als het aanbod wordt bekeken.", en: "It counts when what the desk offers is reviewed.")
  static let noHelp = Text(nl: "Hulpvraag afgerond zonder hulp", en: "Help question ended without help")
  static let endWhy = Text(
    nl: "Blijft er geen hulpvraag over en wacht er niets meer, dan sluit het dossier.",
    en: "When no help question is left and nothing waits any more, the dossier closes.")
  static let startTrajectory = Text(nl: "Start een traject", en: "Start a trajectory")
  static let facts = Text(nl: "Bekendheid", en: "Being known")
  static let identity = Text(nl: "Gegevens", en: "Details")
  static let handOver = Text(nl: "Draag over", en: "Hand over")
  static let take = Text(nl: "Neem op je", en: "Take on")
  static let goals = Text(nl: "Doelen", en: "Goals")
  static let evaluate = Text(nl: "Evalueer", en: "Evaluate")
  static let intakeWas = Text(
    nl: "De intake is intussen geweest.", en: "The intake was held meanwhile.")
  static let close = Text(nl: "Sluit af", en: "Close")
  static let reopen = Text(nl: "Heropen", en: "Re-open")
  static let newRegistration = Text(nl: "Nieuwe aanmelding", en: "New registration")
  static let people = Text(nl: "Mensen eromheen", en: "People around")
  static let link = Text(nl: "Verbind een dossier", en: "Link a dossier")
  static let tasks = Text(nl: "Te doen", en: "To do")
  static let noTasks = Text(nl: "Er staat niets open.", en: "Nothing is open.")
  static let noPeople = Text(
    nl: "Nog niemand met een eigen dossier.", en: "Nobody with a dossier of their own yet.")
  static let version = Text(nl: "Er is iets gewijzigd", en: "Something changed")
  static let emptyCaseloadNext = Text(
    nl: "Een dossier ontstaat uit een contact: kies na een gesprek Traject, of neem een aanmelding op je.",
    en: "A dossier comes from a contact: choose Trajectory after a call, or take on a registration.")
  static let emptyQueue = Text(nl: "Er wacht geen aanmelding.", en: "No registration is waiting.")
  static let emptyQueueNext = Text(
    nl: "Een aanmelding ontstaat uit een contact: kies na een gesprek Traject. Ze staat hier tot de intake.",
    en: "A registration comes from a contact: choose Trajectory after a call. It stays here until the intake.")
  static let anonymous = Text(nl: "Code", en: "Code")

  static func empty(_ scope: String) -> Text {
    switch scope {
    case "team": Text(nl: "Je team heeft geen lopende dossiers.", en: "Your team has no open dossiers.")
    case "unassigned": Text(nl: "Er is geen dossier zonder hulpverlener.", en: "No dossier is without a worker.")
    case "closed":
      Text(nl: "Je hebt geen afgesloten dossiers die nog opengaan.", en: "You have no closed dossiers that still open.")
    default: Text(nl: "Je hebt nog geen cliënten.", en: "You have no clients yet.")
    }
  }

  static func name(of scope: String) -> Text {
    switch scope {
    case "team": Text(nl: "Mijn team", en: "My team")
    case "unassigned": Text(nl: "Van niemand", en: "Nobody's")
    case "closed": Text(nl: "Afgesloten", en: "Closed")
    default: Text(nl: "Van mij", en: "Mine")
    }
  }

  static func phase(_ phase: Registration.Phase) -> Text {
    switch phase {
    case .received: Text(nl: "wacht op besluit", en: "waits for a decision")
    case .waiting: Text(nl: "wacht op intake", en: "waits for the intake")
    case .inHelp: Text(nl: "in hulp", en: "being helped")
    case .closed: Text(nl: "afgesloten", en: "closed")
    }
  }

  static func known(_ known: KnownToDesk) -> Text {
    switch known {
    case .codeOnly: Text(nl: "Anoniem", en: "Anonymous")
    case .alias: Text(nl: "Alleen roepnaam", en: "Alias only")
    case .known: Text(nl: "Bekend bij loket", en: "Known to the desk")
    }
  }

  static func session(_ number: Int, of limit: Int?) -> Text {
    guard let limit else { return Text(nl: "gesprek \(number)", en: "session \(number)") }
    return Text(nl: "gesprek \(number) van \(limit)", en: "session \(number) of \(limit)")
  }

  package static func goalScore(_ score: String) -> Text {
    Text(
      nl: "T = \(score); 50 is zoals bij het begin verwacht.", en: "T = \(score); 50 is as expected at the start.")
  }
}
