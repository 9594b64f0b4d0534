package import Access
package import CareActs
package import Desk
import HouseActs
package import Markup
package import WebBase
import WebSession

/// A form about a record, or about none yet, that keeps what is typed in it until it is sent. Its name is its address behind
/// that of the record.
package struct DraftForm: Sendable, Hashable {
  package let name: String
  package let title: Text
  /// Where it stands, behind the record's address.
  private let page: String
  /// Which of several forms of that page it is, as the address says it.
  private let which: [(String, String?)]
  private let anchor: String?

  private init(
    _ name: String, _ title: Text, page: String? = nil, which: [(String, String?)] = [], anchor: String? = nil
  ) {
    self.name = name
    self.title = title
    self.page = page ?? name
    self.which = which
    self.anchor = anchor
  }

  package static func == (left: DraftForm, right: DraftForm) -> Bool { left.name == right.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }

  package static let newSession = DraftForm("gesprek/nieuw", Text(nl: "een nieuw gesprek", en: "a new session"))
  package static let newGoal = DraftForm("doelen", Text(nl: "een nieuw doel", en: "a new goal"))

  /// The level and the client's own mark of a goal.
  package static func goal(_ id: GoalID.Public) -> DraftForm {
    DraftForm(
      "doel/\(id)", Text(nl: "het niveau van een doel", en: "the level of a goal"), page: "doelen",
      which: [(goalName, id.text)])
  }

  /// What an address says which goal of the page a draft is about.
  package static let goalName = "doel"

  /// The decision on a registration.
  package static func decision(_ registration: RegistrationID.Public) -> DraftForm {
    DraftForm(
      "besluit/\(registration)", Text(nl: "het besluit over een aanmelding", en: "the decision on a registration"),
      page: "besluit", which: [(registrationName, registration.text)])
  }

  /// The help questions of a registration that end without help.
  package static func endRegistration(_ registration: RegistrationID.Public) -> DraftForm {
    DraftForm(
      "afronden/\(registration)", Text(nl: "het afronden zonder hulp", en: "ending without help"),
      page: "aanmelding/afronden", which: [(registrationName, registration.text)])
  }

  /// What an address says which registration a decision or an ending is about.
  package static let registrationName = "aanmelding"

  package static let newRegistration = DraftForm(
    "aanmelding/nieuw", Text(nl: "een nieuwe aanmelding", en: "a new registration"))
  package static let handOver = DraftForm("overdracht", Text(nl: "een overdracht", en: "a hand-over"))
  package static let people = DraftForm(
    "mensen", Text(nl: "iemand om de cliënt heen", en: "somebody around the client"))

  package static let facts = DraftForm("bekendheid", Text(nl: "wie ervan mag weten", en: "who may know"))
  package static let identity = DraftForm(FormDraft.identity, Text(nl: "de gegevens", en: "the details"))

  package static let event = DraftForm("gebeurtenis", Text(nl: "de gebeurtenis", en: "the event"))

  package static func signal(_ id: SignalID.Public) -> DraftForm {
    DraftForm("signaal/\(id)", Text(nl: "een besluit", en: "a decision"), page: "signalen", anchor: "s-\(id)")
  }

  package static let newTrajectory = DraftForm("traject/nieuw", Text(nl: "het begin van hulp", en: "the start of help"))
  package static let newReferral = DraftForm("verwijzing/nieuw", Text(nl: "een verwijzing", en: "a referral"))

  package static let goingAlone = DraftForm(
    "verwijzing/zelf", Text(nl: "een cliënt die zelf gaat", en: "a client who goes alone"))
  package static let notReferring = DraftForm(
    "verwijzing/niet", Text(nl: "waarom je niet verwijst", en: "why you don't refer"))

  package static func referral(_ id: ReferralID.Public) -> DraftForm {
    DraftForm("verwijzing/\(id)", Text(nl: "het antwoord op een verwijzing", en: "the answer to a referral"))
  }

  package static func session(_ id: SessionID.Public) -> DraftForm {
    DraftForm("gesprek/\(id)", Text(nl: "een gespreksverslag", en: "the report of a session"))
  }

  package static func evaluation(_ trajectory: TrajectoryID.Public) -> DraftForm {
    DraftForm("traject/\(trajectory)/evaluatie", Text(nl: "een evaluatie", en: "an evaluation"))
  }

  package static func closing(_ trajectory: TrajectoryID.Public) -> DraftForm {
    DraftForm("traject/\(trajectory)/afsluiten", Text(nl: "het afsluiten van hulp", en: "the closing of help"))
  }

  package static func reopening(_ trajectory: TrajectoryID.Public) -> DraftForm {
    DraftForm("traject/\(trajectory)/heropen", Text(nl: "het heropenen van hulp", en: "the re-opening of help"))
  }

  static func steppingOver(_ trajectory: TrajectoryID.Public) -> DraftForm {
    DraftForm("traject/\(trajectory)/overstap", Text(nl: "een overstap", en: "a step to other help"))
  }

  static func moreSessions(_ trajectory: TrajectoryID.Public) -> DraftForm {
    DraftForm("traject/\(trajectory)/gesprekken", Text(nl: "meer gesprekken", en: "more sessions"))
  }

  /// A new task, about whichever record.
  package static let newTask = DraftForm(FormDraft.newTask, Text(nl: "een nieuwe taak", en: "a new task"))

  package static let newConsultation = DraftForm(
    "overleg", Text(nl: "een vraag om overleg", en: "a question for a consultation"))

  package static func consultation(_ id: ConsultationID.Public) -> DraftForm {
    DraftForm(
      "overleg/\(id)", Text(nl: "het antwoord op een overleg", en: "the answer to a consultation"), page: "overleg")
  }

  /// When the intake is, and whether it came about.
  package static let appointment = DraftForm(
    "intake", Text(nl: "de afspraak voor de intake", en: "the appointment for the intake"))
  /// How early the client came.
  package static let early = DraftForm(
    "vroeg", Text(nl: "hoe vroeg iemand kwam", en: "how early somebody came"), page: "intake", anchor: "vroeg")

  /// How the client came, and why not to the internal care line.
  package static let wayHere = DraftForm(
    "herkomst", Text(nl: "waarom iemand bij ons kwam", en: "why somebody came to us"), page: "intake",
    anchor: "herkomst")
  /// What the client has to go on with.
  package static let strengths = DraftForm(
    "kracht", Text(nl: "de kracht van de cliënt", en: "the client's strengths"), page: "intake", anchor: "kracht")

  /// The start of a questionnaire, by the code of its instrument.
  package static func newScreening(_ instrument: String) -> DraftForm {
    DraftForm("lijst/\(instrument)", Text(nl: "het begin van een vragenlijst", en: "the start of a questionnaire"))
  }

  /// How a list was read that is not scored.
  package static let reading = DraftForm(
    "gelezen", Text(nl: "hoe een lijst gelezen is", en: "how a list was read"))

  /// The correction of a questionnaire that was finished.
  package static func correction(_ screening: ScreeningID.Public) -> DraftForm {
    DraftForm(
      "vragenlijst/\(screening)",
      Text(nl: "de correctie van een vragenlijst", en: "the correction of a questionnaire"),
      which: [("corrigeer", "1")])
  }

  package static func intake(_ section: IntakeSection) -> DraftForm {
    DraftForm(
      "intake/\(section.rawValue)", Text(nl: "de intake", en: "the intake"), page: "intake",
      anchor: "deel-" + section.rawValue)
  }

  /// The correction of a contact.
  package static let amendment = DraftForm("aanvullen", Text(nl: "een correctie", en: "a correction"))

  /// One of the forms of a task.
  static func task(_ kind: TaskFormKind) -> DraftForm {
    DraftForm(kind.rawValue, kind.title, page: "")
  }

  /// Everything that can be typed on the page of a crisis.
  package static let crisis = DraftForm(FormDraft.crisis, Text(nl: "het crisislog", en: "the crisis log"))

  /// The form of a name out of an address; `nil` for anything that is no such form of such a record.
  package init?(_ name: String, of place: DraftPlace) {
    switch place {
    case .dossier: self.init(ofDossier: name)
    case .contact:
      let ofReferral =
        name.hasPrefix(FormDraft.referrals) ? Self.referral(String(name.dropFirst(FormDraft.referrals.count))) : nil
      guard let form = [Self.amendment, .newTask].first(where: { $0.name == name }) ?? ofReferral else { return nil }
      self = form
    case .task:
      guard let kind = TaskFormKind(rawValue: name) else { return nil }
      self = .task(kind)
    case .own:
      guard name == Self.newTask.name else { return nil }
      self = .newTask
    case .crisis: return nil
    }
  }

  package init?(ofDossier name: String) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let form: DraftForm? =
      switch (parts.first, parts.count) {
      case ("doelen", 1): .newGoal
      case ("doel", 2): GoalID.Public(parts[1]).map { .goal($0) }
      case ("intake", 1): .appointment
      case ("intake", 2): IntakeSection(rawValue: parts[1]).map { .intake($0) }
      case ("vroeg", 1): .early
      case ("herkomst", 1): .wayHere
      case ("kracht", 1): .strengths
      case ("gelezen", 1): .reading
      case ("lijst", 2): Self.isCode(parts[1]) ? .newScreening(parts[1]) : nil
      case ("vragenlijst", 2): ScreeningID.Public(parts[1]).map { .correction($0) }
      case ("besluit", 2): RegistrationID.Public(parts[1]).map { .decision($0) }
      case ("afronden", 2): RegistrationID.Public(parts[1]).map { .endRegistration($0) }
      case ("aanmelding", 2): parts[1] == "nieuw" ? .newRegistration : nil
      case ("overdracht", 1): .handOver
      case ("mensen", 1): .people
      case (FormDraft.newTask, 1): .newTask
      case ("bekendheid", 1): .facts
      case (FormDraft.identity, 1): .identity
      case ("gebeurtenis", 1): .event
      case ("signaal", 2): SignalID.Public(parts[1]).map { .signal($0) }
      case ("gesprek", 2): parts[1] == "nieuw" ? .newSession : SessionID.Public(parts[1]).map { .session($0) }
      case ("verwijzing", 2): Self.referral(parts[1])
      case ("traject", 2): parts[1] == "nieuw" ? .newTrajectory : nil
      case ("traject", 3): TrajectoryID.Public(parts[1]).flatMap { Self.help($0, parts[2]) }
      case ("overleg", 1): .newConsultation
      case ("overleg", 2): ConsultationID.Public(parts[1]).map { .consultation($0) }
      default: nil
      }
    guard let form else { return nil }
    self = form
  }

  private static func help(_ id: TrajectoryID.Public, _ page: String) -> DraftForm? {
    switch page {
    case "evaluatie": .evaluation(id)
    case "afsluiten": .closing(id)
    case "heropen": .reopening(id)
    case "overstap": .steppingOver(id)
    case "gesprekken": .moreSessions(id)
    default: nil
    }
  }

  /// One of the forms of referrals, in a dossier as at a contact.
  private static func referral(_ word: String) -> DraftForm? {
    let name = FormDraft.referrals + word
    return [newReferral, goingAlone, notReferring].first { $0.name == name }
      ?? ReferralID.Public(word).map { .referral($0) }
  }

  /// Whether a part of an address may be the code of an instrument.
  private static func isCode(_ text: String) -> Bool {
    !text.isEmpty && text.count <= 40
      && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
  }

  package func href(in place: DraftPlace) -> Href {
    if self == .newTask { return place.newTask }
    guard !page.isEmpty, let href = Href.local(place.href.text + "/" + page) else { return place.href }
    return anchor.map(href.at) ?? href.asking(which)
  }

  /// The occasion of an act that the form is sent for.
  package func sending(_ form: FormData, on occasion: Occasion) -> Occasion { occasion.sending(sent(form)) }

  /// What an act is told of the form that it is sent from.
  func sent(_ form: FormData) -> Occasion.SentForm {
    Occasion.SentForm(
      name: name, draft: form.draftVersion, page: form.pageName, values: FormDraft.digests(of: form))
  }

  /// Where its draft is thrown away.
  package func dropping(in place: DraftPlace) -> Href {
    place.dropping.asking([("van", name)])
  }
}
