import Access
import Desk
import Hummingbird
import Markup
import UseCases
import WebBase
import WebSession

/// What all forms of a dossier share: the frame of the dossier, doing the act, and showing the form again when it is
/// refused.
struct DossierForms: Sendable {
  let services: DeskServices
  let shell: WorkspaceShell

  /// The frame of the dossier of the address, for a form that needs no more of it.
  func frame(
    _ context: StaffContext, for action: Action = .writeDossier, drafts: [DraftForm] = []
  ) async throws -> Framed<Void> {
    try await services.readFrame(
      try context.publicID("dossier"), for: action, drafts: drafts.map(\.name), try context.occasion(at: services))
  }

  /// A form in the frame of the workspace.
  func page(_ form: DossierForm, _ context: StaffContext) async throws -> Page {
    try await shell.page(
      form.title, in: .caseload, context, status: form.errors.isEmpty ? .fine : .refused
    ) { form.view(context.visit, Moments(timeZone: shell.profile.timeZone, language: context.language)) }
  }

  /// Does an act, and goes on; or shows the form again with what is wrong and with all that was typed.
  ///
  /// - Parameters:
  ///   - draft: the form, when it keeps what is typed; what was kept is dropped once the act is done.
  ///   - again: makes the form from what the register holds now.
  func act(
    _ context: StaffContext, then place: Href, drops draft: DraftForm? = nil, _ body: () async throws -> Void,
    again: (FieldErrors) async throws -> DossierForm
  ) async throws -> ActAnswer {
    do {
      try await body()
      if let draft { try await drop(draft, context) }
      return .done(SeeOther(place))
    } catch {
      guard let errors = FieldErrors.of(error, in: context.language) else { throw error }
      return .refused(try await page(try await again(errors), context))
    }
  }

  /// What was typed in a form went where it belongs.
  func drop(_ draft: DraftForm, _ context: StaffContext) async throws {
    try await services.keepFormDraft.drop(
      draft.name, in: try context.publicID("dossier"), try context.occasion(at: services))
  }

  /// The colleagues to choose from.
  func colleagues(_ context: StaffContext) async throws -> [Account] {
    try await services.colleagues(try context.occasion(at: services))
  }
}

/// How an act ended.
enum ActAnswer: ResponseGenerator {
  case done(SeeOther)
  case refused(Page)

  func response(from request: Request, context: some RequestContext) throws -> Response {
    switch self {
    case .done(let place): place.response(from: request, context: context)
    case .refused(let page): try page.response(from: request, context: context)
    }
  }
}

/// One form about a dossier.
struct DossierForm: Sendable {
  let title: String
  var sub: String?
  let back: Href
  let action: Href
  var hidden: [(String, String)] = []
  var errors = FieldErrors()
  /// What the register holds now, when somebody else was first.
  var stored: String?
  let submit: String
  /// When it keeps what is typed.
  var draft: KeptForm?
  let fields: HTML

  @MarkupBuilder func view(_ visit: Visit, _ moments: Moments) -> HTML {
    let language = visit.language
    Breadcrumb([PlaceItem(DossierTexts.dossier(language), to: back)], in: language)
    TitleRow(title, sub: sub)
    ErrorSummary(errors, in: language)
    if let stored {
      Notice(DossierTexts.theirs(language), tone: .warn) { P(.directionFromContent) { stored } }
    }
    PostForm(
      to: action, csrf: visit.csrf, style: "stack", hidden: hidden,
      autosave: draft?.autosave
    ) {
      fields
      ButtonRow {
        SubmitButton(submit, shortcut: .save)
        LinkButton(DossierTexts.cancel(language), to: back, look: .quiet, shortcut: .escape)
        if let draft { DraftFoot(draft, moments: moments) }
      }
    }
  }
}

extension FieldErrors {
  /// The refusals of any act in a dossier; `nil` for an error that is no refusal.
  static func of(_ error: any Error, in language: Language) -> FieldErrors? {
    switch error {
    case let refusals as Refusals<TrajectoryRefusal>: return FieldErrors(refusals, in: language)
    case let refusals as Refusals<RegistrationRefusal>: return FieldErrors(refusals, in: language)
    case let refusals as Refusals<ConsultationRefusal>: return FieldErrors(refusals, in: language)
    case let refusals as Refusals<ReferralRefusal>: return FieldErrors(refusals, in: language)
    case let refusals as Refusals<IdentityRefusal>: return FieldErrors(refusals, in: language)
    case let refusals as Refusals<IndexEventRefusal>: return FieldErrors(refusals, in: language)
    case let refusal as any Refusal: return FieldErrors(refusal, in: language)
    case let errors as FormErrors: return errors.errors
    case is StaleVersion:
      var errors = FieldErrors()
      errors.add(DossierTexts.stale(language), to: nil)
      return errors
    default: return nil
    }
  }
}

extension CodeList {
  /// What may be chosen on a day, as choices of a form.
  func answers(on day: LocalDate, in language: Language) -> [Choice] {
    choices(on: day).map { Choice($0.key.text, $0.name(language)) }
  }
}

extension FormData {
  /// A code of a list.
  func code(_ name: String) -> CodeKey? {
    self[name].flatMap { CodeKey($0) }
  }
}
