package import CareActs
package import Desk
import HouseActs
package import Markup
package import WebBase
import WebSession

/// A form about a dossier or a contact that keeps what is typed in it until it is sent. Its name is its address behind
/// that of the record.
package struct DraftForm: Sendable, Hashable {
  package let name: String
  package let title: Text
  /// Where it stands, behind the record's address.
  private let page: String
  private let anchor: String?

  private init(_ name: String, _ title: Text, page: String? = nil, anchor: String? = nil) {
    self.name = name
    self.title = title
    self.page = page ?? name
    self.anchor = anchor
  }

  package static let newSession = DraftForm("gesprek/nieuw", Text(nl: "een nieuw gesprek", en: "a new session"))
  package static let newGoal = DraftForm("doelen", Text(nl: "een nieuw doel", en: "a new goal"))

  package static let facts = DraftForm("bekendheid", Text(nl: "wie ervan mag weten", en: "who may know"))
  package static let identity = DraftForm(FormDraft.identity, Text(nl: "de gegevens", en: "the details"))

  package static let event = DraftForm("gebeurtenis", Text(nl: "de gebeurtenis", en: "the event"))

  package static func signal(_ id: PublicID) -> DraftForm {
    DraftForm("signaal/\(id)", Text(nl: "een besluit", en: "a decision"), page: "signalen", anchor: "s-\(id)")
  }

  package static let newTrajectory = DraftForm("traject/nieuw", Text(nl: "het begin van hulp", en: "the start of help"))
  package static let endRegistration = DraftForm(
    "aanmelding/afronden", Text(nl: "het afronden zonder hulp", en: "ending without help"))
  package static let newReferral = DraftForm("verwijzing/nieuw", Text(nl: "een verwijzing", en: "a referral"))

  package static func referral(_ id: PublicID) -> DraftForm {
    DraftForm("verwijzing/\(id)", Text(nl: "het antwoord op een verwijzing", en: "the answer to a referral"))
  }

  package static func session(_ id: PublicID) -> DraftForm {
    DraftForm("gesprek/\(id)", Text(nl: "een gespreksverslag", en: "the report of a session"))
  }

  package static func evaluation(_ trajectory: PublicID) -> DraftForm {
    DraftForm("traject/\(trajectory)/evaluatie", Text(nl: "een evaluatie", en: "an evaluation"))
  }

  package static func closing(_ trajectory: PublicID) -> DraftForm {
    DraftForm("traject/\(trajectory)/afsluiten", Text(nl: "het afsluiten van hulp", en: "the closing of help"))
  }

  package static let newConsultation = DraftForm(
    "overleg", Text(nl: "een vraag om overleg", en: "a question for a consultation"))

  package static func consultation(_ id: PublicID) -> DraftForm {
    DraftForm(
      "overleg/\(id)", Text(nl: "het antwoord op een overleg", en: "the answer to a consultation"), page: "overleg")
  }

  package static func intake(_ section: IntakeSection) -> DraftForm {
    DraftForm(
      "intake/\(section.rawValue)", Text(nl: "de intake", en: "the intake"), page: "intake",
      anchor: "deel-" + section.rawValue)
  }

  /// The correction of a contact.
  package static let amendment = DraftForm("aanvullen", Text(nl: "een correctie", en: "a correction"))

  /// Everything that can be typed on the page of a crisis.
  package static let crisis = DraftForm(FormDraft.crisis, Text(nl: "het crisislog", en: "the crisis log"))

  /// The form of a name out of an address; `nil` for anything that is no such form of such a record.
  package init?(_ name: String, of place: DraftPlace) {
    switch place {
    case .dossier: self.init(ofDossier: name)
    case .contact:
      guard name == Self.amendment.name else { return nil }
      self = .amendment
    case .crisis: return nil
    }
  }

  package init?(ofDossier name: String) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let id = parts.count > 1 ? PublicID(parts[1]) : nil
    switch (parts.first, parts.count, id) {
    case ("doelen", 1, _): self = .newGoal
    case ("bekendheid", 1, _): self = .facts
    case (FormDraft.identity, 1, _): self = .identity
    case ("gebeurtenis", 1, _): self = .event
    case ("signaal", 2, let id?): self = .signal(id)
    case ("gesprek", 2, _) where parts[1] == "nieuw": self = .newSession
    case ("gesprek", 2, let id?): self = .session(id)
    case ("aanmelding", 2, _) where parts[1] == "afronden": self = .endRegistration
    case ("verwijzing", 2, _) where parts[1] == "nieuw": self = .newReferral
    case ("verwijzing", 2, let id?): self = .referral(id)
    case ("traject", 2, _) where parts[1] == "nieuw": self = .newTrajectory
    case ("traject", 3, let id?) where parts[2] == "evaluatie": self = .evaluation(id)
    case ("traject", 3, let id?) where parts[2] == "afsluiten": self = .closing(id)
    case ("overleg", 1, _): self = .newConsultation
    case ("overleg", 2, let id?): self = .consultation(id)
    case ("intake", 2, _):
      guard let section = IntakeSection(rawValue: parts[1]) else { return nil }
      self = .intake(section)
    default: return nil
    }
  }

  package func href(in place: DraftPlace) -> Href {
    guard let href = Href.local(place.href.text + "/" + page) else { return place.href }
    return anchor.map(href.at) ?? href
  }

  /// Where its draft is thrown away.
  package func dropping(in place: DraftPlace) -> Href {
    place.dropping.asking([("van", name)])
  }
}

extension DraftPlace {
  /// The page of the record.
  package var href: Href {
    switch self {
    case .dossier(let id): "/w/dossier/\(id)"
    case .contact(let id): "/w/contact/\(id)"
    case .crisis(let id): "/w/crisis/\(id)"
    }
  }

  /// Where a draft is kept while somebody types.
  fileprivate var keeping: Href {
    switch self {
    case .dossier(let id): "/w/dossier/\(id)/concept"
    case .contact(let id): "/w/contact/\(id)/concept"
    case .crisis(let id): "/w/crisis/\(id)/bewaar"
    }
  }

  fileprivate var dropping: Href {
    switch self {
    case .dossier(let id): "/w/dossier/\(id)/concept/weg"
    case .contact(let id): "/w/contact/\(id)/concept/weg"
    case .crisis(let id): "/w/crisis/\(id)"
    }
  }
}

/// A form on the page of a record, with what the reader typed in it before and did not send.
package struct KeptForm: Sendable {
  package let form: DraftForm
  package let place: DraftPlace
  package let draft: FormDraft?

  /// Where it is kept while somebody types.
  package var autosave: Autosave { autosave(notDone: nil) }

  /// - Parameter notDone: what stands beside a button that was pressed in vain.
  package func autosave(notDone: String?) -> Autosave {
    Autosave(
      to: place.keeping.asking([("van", form.name)]), version: draft?.version ?? 0, isDraft: true, notDone: notDone,
      signIn: SignInPlaces.signIn, token: "/w/token")
  }

  /// The form as its page shows it: what is stored, with what was typed before and not sent.
  package func edit(_ stored: StoredForm = .none) throws(HTTPFault) -> FormEdit {
    try FormEdit(stored).restoring(draft?.typed)
  }
}

extension Framed {
  /// A form of the page, with what was typed in it before.
  package func kept(_ form: DraftForm) -> KeptForm {
    KeptForm(form: form, place: .dossier(frame.id), draft: drafts[form.name])
  }
}

extension FormDraft {
  package var typed: FormData { FormData(fields: fields.map { FormData.Field(name: $0.name, value: $0.value) }) }
}

/// Says under a form that it is kept, and offers to drop what was kept before.
package struct DraftFoot: Markup {
  package let kept: KeptForm
  package let moments: Moments

  package init(_ kept: KeptForm, moments: Moments) {
    self.kept = kept
    self.moments = moments
  }

  package var html: HTML {
    SaveState(in: moments.language)
    if let draft = kept.draft {
      Span(.class("small muted")) { DraftTexts.restored(moments.dateAndTime(draft.keptAt))(moments.language) }
      SubmitButton(
        DraftTexts.drop(moments.language), look: .quiet, action: kept.form.dropping(in: kept.place),
        describes: kept.form.title(moments.language))
    }
  }
}

package enum DraftTexts {
  package static let drop = Text(nl: "Gooi concept weg", en: "Throw the draft away")
  static let leftover = Text(nl: "Concept zonder plek", en: "A draft without a place")
  static let noPlace = Text(
    nl: "Dit formulier is er niet meer: er loopt geen hulp of aanmelding waar het bij hoort.",
    en: "This form is not there any more: no help or registration runs to which it belongs.")
  package static let open = Text(nl: "Je was nog bezig met", en: "You were still busy with")

  package static func restored(_ when: String) -> Text {
    Text(nl: "Concept van \(when), nog niet vastgelegd.", en: "Draft of \(when), not recorded yet.")
  }

  static func begun(_ time: String) -> Text {
    Text(
      nl: "Het concept is elders verstuurd of weggegooid. Wat hier staat is een nieuw concept, bewaard \(time)",
      en: "The draft was sent or thrown away elsewhere. What stands here is a new draft, kept \(time)")
  }

  package static func kept(_ time: String) -> Text {
    Text(nl: "Concept bewaard \(time)", en: "Draft kept \(time)")
  }
}
