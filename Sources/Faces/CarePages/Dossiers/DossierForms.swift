package import Access
package import CareActs
package import Desk
package import HouseActs
package import HousePages
package import Hummingbird
package import Markup
package import WebBase
package import WebSession

/// What all forms of a dossier share: the frame of the dossier, doing the act, and showing the form again when it is
/// refused.
package struct DossierForms: Sendable {
  let services: DeskServices
  package let shell: WorkspaceShell

  package init(services: DeskServices, shell: WorkspaceShell) {
    self.services = services
    self.shell = shell
  }

  /// The frame of the dossier of the address, for a form that needs no more of it.
  package func frame(
    _ context: StaffContext, for action: Action = .writeDossier, drafts: [DraftForm] = []
  ) async throws -> Framed<Void> {
    try await services.readFrame(
      try context.publicID(.dossier), for: action, drafts: drafts.map(\.name), try context.occasion(at: services))
  }

  /// A form in the frame of the workspace.
  package func page(_ form: DossierForm, _ context: StaffContext) async throws -> Page {
    try await shell.page(
      form.title, in: .caseload, context, status: form.errors.isEmpty ? .fine : .refused
    ) { form.view(context.visit, shell.moments(context)) }
  }

  /// What is left of a form that has no place any more, such as the report of a session after help was closed: what was
  /// typed in it, to be copied or thrown away.
  ///
  /// - Throws: `HTTPFault.notFound` when nothing was typed.
  package func leftover(_ form: DraftForm, _ context: StaffContext) async throws -> Page {
    let shown = try await frame(context, drafts: [form])
    let kept = shown.kept(form)
    guard kept.draft != nil else { throw HTTPFault.notFound }
    let language = context.language
    return try await shell.page(DraftTexts.leftover(language), in: .caseload, context) {
      DossierBar(shown.frame, title: DraftTexts.leftover(language), sub: form.title(language), in: language)
      LeftoverDraft(kept, why: DraftTexts.noPlace, csrf: context.visit.csrf, language: language)
      ButtonRow {
        LinkButton(DossierTexts.dossier(language), to: kept.place.href, look: .quiet)
      }
    }
  }

  /// Does an act with a form, and goes on; or shows the form again with what is wrong and with all that was typed.
  ///
  /// When somebody else was first, what of the form still stands is saved; a field that both changed is shown as it
  /// was, theirs and mine.
  ///
  /// - Parameters:
  ///   - draft: the form, when it keeps what is typed; the act takes that along.
  ///   - stored: what the register holds of the form now; `nil` for a form that changes nothing which is stored.
  ///   - act: stores a form, based on the version that the form says.
  ///   - again: makes the page of the form once more.
  package func act(
    _ form: FormData, _ context: StaffContext, then place: Href, draft: DraftForm? = nil,
    over stored: (() async throws -> StoredForm)? = nil, _ act: (FormData, Occasion) async throws -> Void,
    again: (FormEdit, FieldErrors) async throws -> Page
  ) async throws -> ActResult {
    try await self.act(
      form, context, draft: draft, over: stored,
      { form, occasion in
        try await act(form, occasion)
        return place
      }, again: again)
  }

  /// The same for an act that says itself where it goes on.
  package func act(
    _ form: FormData, _ context: StaffContext, draft: DraftForm? = nil,
    over stored: (() async throws -> StoredForm)? = nil, _ act: (FormData, Occasion) async throws -> Href,
    again: (FormEdit, FieldErrors) async throws -> Page
  ) async throws -> ActResult {
    let occasion = try context.occasion(at: services).sending(draft?.sent(form))
    do {
      return try await EditAttempt.sending(
        form, in: context.language, renewing: context.requestID, over: stored,
        { .done(SeeOther(try await act($0, occasion), saying: .saved)) },
        again: { .refused(try await again($0.edit, $0.errors)) })
    } catch let missing as NotFound {
      guard let dossier = context.named(.dossier) else { throw missing }
      return .refused(
        try await ClosedMeanwhile(services: services, shell: shell).page(of: dossier, sent: form, context))
    }
  }

  /// The colleague that was chosen; refused at the field when there is none of that name to choose from any more.
  func colleague(
    _ field: String, of reader: inout FormReader, _ context: StaffContext
  ) async throws -> AccountID? {
    guard let chosen = reader.publicID(field, of: AccountRecord.self) else { return nil }
    guard let account = try await colleagues(context).first(where: { $0.publicID == chosen }) else {
      reader.refuse(DossierTexts.colleagueGone, at: field)
      return nil
    }
    return account.id
  }

  /// The colleagues to choose from.
  func colleagues(_ context: StaffContext) async throws -> [Account] {
    try await services.colleagues(try context.occasion(at: services))
  }
}

/// How an act ended.
package enum ActResult: ResponseGenerator {
  case done(SeeOther)
  case refused(Page)

  package func response(from request: Request, context: some RequestContext) throws -> Response {
    switch self {
    case .done(let place): place.response(from: request, context: context)
    case .refused(let page): try page.response(from: request, context: context)
    }
  }
}

/// One form about a dossier.
package struct DossierForm: Sendable {
  let title: String
  /// The dossier that it is about; `nil` for a contact without one.
  var frame: DossierFrame?
  var sub: String?
  /// Where it stands below the dossier.
  var trail: [PlaceItem] = []
  /// What it leads back to.
  var origin = DossierTexts.dossier
  let back: Href
  let action: Href
  var hidden: [(String, String)] = []
  var errors = FieldErrors()
  /// What stands in it, and what its page was made from; `nil` for a form of choices about nothing that is stored.
  var edit: FormEdit?
  let submit: String
  /// When it keeps what is typed.
  var draft: KeptForm?
  let fields: HTML

  package init(
    title: String, frame: DossierFrame? = nil, sub: String? = nil, trail: [PlaceItem] = [],
    origin: Text = DossierTexts.dossier, back: Href, action: Href,
    hidden: [(String, String)] = [],
    errors: FieldErrors = FieldErrors(), edit: FormEdit? = nil, submit: String, draft: KeptForm? = nil, fields: HTML
  ) {
    self.title = title
    self.frame = frame
    self.sub = sub
    self.trail = trail
    self.origin = origin
    self.back = back
    self.action = action
    self.hidden = hidden
    self.errors = errors
    self.edit = edit
    self.submit = submit
    self.draft = draft
    self.fields = fields
  }

  @MarkupBuilder func view(_ visit: Visit, _ moments: Moments) -> HTML {
    let language = visit.language
    if let frame {
      DossierBar(frame, title: title, sub: sub, trail: trail, in: language)
    } else {
      Breadcrumb([PlaceItem(origin(language), to: back)], in: language)
      TitleRow(title, sub: sub)
    }
    ErrorSummary(errors, in: language)
    PostForm(
      to: action, csrf: visit.csrf, style: "stack", hidden: hidden, edit: edit, autosave: draft?.autosave,
      begins: true
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
