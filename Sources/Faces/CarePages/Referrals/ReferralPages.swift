import Access
import CareActs
import Desk
import HouseActs
import HousePages
import Hummingbird
import Markup
import WebBase
import WebSession

/// What all forms of referrals share: the place that they are about, what is still to be made there, and where they lead.
struct ReferralPages: Sendable {
  /// Which decision a form is about, and the words for none of them.
  static let decision = "decision"
  static let loose = "none"

  let services: DeskServices
  let forms: DossierForms
  let makeReferral: MakeReferral

  /// The frame of a form, with what was typed in it before.
  func frame(
    of place: ReferralPlace, _ form: DraftForm, _ context: StaffContext
  ) async throws -> ReferralFormAnswer {
    try await services.readReferralForm(in: place, drafts: [form.name], try context.occasion(at: services))
  }

  func page(_ form: DossierForm, of place: ReferralPlace, _ context: StaffContext) async throws -> Page {
    guard case .contact(let id) = place else { return try await forms.page(form, context) }
    return try await forms.shell.page(
      form.title, in: .contacts, context, status: form.errors.isEmpty ? .fine : .refused, contact: id
    ) { form.view(context.visit, forms.shell.moments(context)) }
  }

  /// Which decision the form is about: there is one to choose as soon as one waits.
  ///
  /// - Parameters:
  ///   - decision: which one it begins with; `nil` for the oldest.
  ///   - mayBeLoose: whether it may be about none of them.
  func decisionField(
    _ answer: ReferralFormAnswer, _ edit: FormEdit, _ errors: FieldErrors, about decision: ReferralToMakeID.Public?,
    mayBeLoose: Bool, _ language: Language
  ) -> HTML {
    guard !answer.toMake.isEmpty else { return .empty }
    // One that ended meanwhile can't be chosen any more.
    let known = answer.toMake.map(\.id.text) + (mayBeLoose ? [Self.loose] : [])
    let value = [edit[Self.decision], decision?.text].compactMap(\.self).first(where: known.contains) ?? known.first
    let none = Choice(Self.loose, ReferralTexts.loose(language))
    return SelectField(
      Self.decision, label: ReferralTexts.decision(language),
      choices: answer.toMake.map { Choice($0.id.text, $0.line(language)) } + (mayBeLoose ? [none] : []),
      value: value, error: errors[Self.decision], hasEmpty: false,
      in: language
    ).html
  }

  /// The decision that an address asks a form for.
  static func about(_ request: Request) -> ReferralToMakeID.Public? {
    request.uri.queryParameters["bij"].flatMap { ReferralToMakeID.Public($0) }
  }

  /// The decision that a form says it is about; `nil` for none.
  func decision(of form: FormData) -> ReferralToMakeID.Public? {
    form[Self.decision].flatMap { ReferralToMakeID.Public($0) }
  }

  /// Where a step leads that may have closed the dossier: to a page that can be opened.
  func onward(_ result: ActResult, from place: ReferralPlace, _ context: StaffContext) async throws -> ActResult {
    guard case .done = result, case .dossier(let id) = place else { return result }
    do {
      _ = try await services.readFrame(id, for: .readDossier, drafts: [], try context.occasion(at: services))
      return result
    } catch is NotFound {
      return .done(SeeOther("/w", saying: .saved))
    }
  }

  /// Each receiver under its line; the lines themselves are headings.
  func targets(on day: LocalDate, _ language: Language) -> [Choice] {
    ReferralTarget.list.choices(on: day).map { code in
      let line = ReferralTarget.line(of: code.key)?.name(language)
      return Choice(code.key.text, [line, code.name(language)].compactMap { $0 }.joined(separator: ": "))
    }
  }
}

extension ReferralPlace {
  var href: Href {
    switch self {
    case .dossier(let id): "/w/dossier/\(id)"
    case .contact(let id): "/w/contact/\(id)"
    }
  }

  var origin: Text {
    switch self {
    case .dossier: DossierTexts.dossier
    case .contact: ContactTexts.contact
    }
  }

  var draftPlace: DraftPlace {
    switch self {
    case .dossier(let id): .dossier(id)
    case .contact(let id): .contact(id)
    }
  }
}

extension ReferralFormAnswer {
  /// What stands below the title of a form that no dossier is the frame of.
  func sub(_ language: Language) -> String? { dossier == nil ? TaskTexts.withoutDossier(language) : nil }

  /// A form of the page, with what was typed in it before.
  func kept(_ form: DraftForm) -> KeptForm {
    KeptForm(form: form, place: place.draftPlace, draft: drafts[form.name])
  }
}

extension ReferralToMakeAnswer {
  /// Where it comes from and since when, in one line.
  func line(_ language: Language) -> String {
    ([toMake.origin.name(language), toMake.decidedOn.display] + [by].compactMap { $0 }).joined(separator: ", ")
  }
}
