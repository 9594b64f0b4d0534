import Access
import CareActs
import Desk
import Foundation
import HouseActs
import HousePages
import Hummingbird
import Markup
import WebBase
import WebSession

/// Finding, reading and correcting contacts.
struct ContactPageRoutes: Sendable {
  let services: DeskServices
  let shell: WorkspaceShell

  var routes: [Route<StaffContext>] {
    [
      .get("/w/contacten", name: "contacts.list") { request, context in
        try await shell.list(try await contacts(request, context, isFile: false), in: .contacts, context)
      },
      .get("/w/contacten/csv", name: "contacts.csv") { request, context in
        shell.file(try await contacts(request, context, isFile: true), context)
      },
      .get("/w/concepten", name: "contacts.drafts") { request, context in
        try await shell.list(try await drafts(request, context, isFile: false), in: .contacts, context)
      },
      .get("/w/concepten/csv", name: "contacts.drafts-csv") { request, context in
        shell.file(try await drafts(request, context, isFile: true), context)
      },
      .get("/w/contact/:contact", name: "contact.show", use: show),
      .get("/w/contact/:contact/aanvullen", name: "contact.amend-form", use: amendForm),
      .post("/w/contact/:contact/aanvullen", name: "contact.amend", use: amend),
    ]
  }

  private func contacts(
    _ request: Request, _ context: StaffContext, isFile: Bool
  ) async throws -> ListPage<ContactFilter, ContactLineAnswer> {
    let kind = ContactListKind.registered
    let place = ListPlace<ContactFilter>(kind.place, request)
    let answer = try await services.listContacts(
      place.filter, by: place.order, after: place.after, isFile: isFile, try context.occasion(at: services))
    return ContactListPage(answer: answer, place: place, kind: kind, moments: shell.moments(context))
      .list(names: ContactTexts.name(of:))
  }

  private func drafts(
    _ request: Request, _ context: StaffContext, isFile: Bool
  ) async throws -> ListPage<DraftFilter, ContactLineAnswer> {
    let kind = ContactListKind.drafts
    let place = ListPlace<DraftFilter>(kind.place, request)
    let answer = try await services.listDrafts(
      place.filter, by: place.order, after: place.after, isFile: isFile, try context.occasion(at: services))
    return ContactListPage(answer: answer, place: place, kind: kind, moments: shell.moments(context))
      .list(names: ContactTexts.name(of:))
  }

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Response {
    let id = try context.publicID(.contact)
    let answer = try await services.readContact(id, try context.occasion(at: services))
    if answer.contact.state == .draft, answer.mayWrite {
      return SeeOther("/w/bellen/\(id)").response(from: request, context: context)
    }
    return try await shell.page(ContactTexts.contact(context.language), in: .contacts, context, contact: id) {
      ContactPage(answer: answer, moments: shell.moments(context), visit: context.visit)
    }.response(from: request, context: context)
  }

  // MARK: Correcting

  @Sendable private func amendForm(_ request: Request, _ context: StaffContext) async throws -> Page {
    let answer = try await services.readContact(
      try context.publicID(.contact), drafts: [DraftForm.amendment.name], try context.occasion(at: services))
    guard answer.mayWrite, answer.contact.state == .registered else { throw HTTPFault.notFound }
    return try await render(try await page(answer, context), context)
  }

  @Sendable private func amend(_ request: Request, _ context: StaffContext) async throws -> Response {
    let id = try context.publicID(.contact)
    let form = try await context.form(from: request)
    let occasion = try context.occasion(at: services).sending(DraftForm.amendment.sent(form))
    return try await EditAttempt.sending(
      form, in: context.language, renewing: context.requestID,
      over: { try await stored(try await services.readContact(id, occasion), occasion) },
      { form in
        let colleagues = form.namesWorker ? try await services.colleagues(occasion) : []
        let contactForm = ContactForm(
          form: form, calendar: try shell.calendar, today: try services.today(),
          workers: Dictionary(colleagues.map { ($0.publicID, $0.id) }) { first, _ in first })
        try await services.amendContact(
          id, seen: Int(form.seen), reason: form[ContactField.reason.rawValue] ?? "", occasion
        ) { [language = context.language] in
          let wrong = contactForm.errors(startedAt: nil, beside: $0.caller, in: language)
          guard wrong.isEmpty else { throw FormErrors(errors: wrong) }
          contactForm.put(into: &$0)
        }
        return SeeOther("/w/contact/\(id)", saying: .saved).response(from: request, context: context)
      },
      again: { refused in
        let answer = try await services.readContact(id, drafts: [DraftForm.amendment.name], occasion)
        var page = try await page(answer, context)
        page.edit = refused.edit
        page.errors = refused.errors
        return try await render(page, context).response(from: request, context: context)
      })
  }

  /// The form of a correction with what somebody typed in the draft of a contact that was registered meanwhile.
  func offer(_ form: FormData, to answer: ContactAnswer, _ context: StaffContext) async throws -> Page {
    guard answer.mayWrite else { throw HTTPFault.notFound }
    let now = try await stored(answer, try context.occasion(at: services))
    let rest = try unplaced(form, answer, now, context)
    var edit = FormEdit(now)
    var errors = FieldErrors()
    do {
      let merged = try FormMerge(form, over: now.values, version: now.version).settled(form)
      edit = edit.showing(merged.adding(rest, to: ContactForm.Field.notes))
    } catch let clash as EditClash {
      let shown = clash.form.adding(rest, to: ContactForm.Field.notes)
      edit = try FormEdit(refused: form, EditClash(clashes: clash.clashes, form: shown))
      errors = FieldErrors(clash, in: context.language)
    }
    let occasion = try context.occasion(at: services)
    let draft = try await services.readFormDraft(DraftForm.amendment.name, in: .contact(answer.id), occasion)
    _ = try await services.keepFormDraft(
      edit.kept.map { FormDraft.Field(name: $0.0, value: $0.1) }, of: DraftForm.amendment.name,
      in: .contact(answer.id), seen: draft?.version ?? 0, occasion)
    // What was typed is a draft from here on: leaving this page loses nothing of it.
    var page = try await page(
      try await services.readContact(answer.id, drafts: [DraftForm.amendment.name], occasion), context)
    page.errors = errors
    page.notice = ContactTexts.settled(context.language)
    return try await render(page, context)
  }

  /// Everything that a correction has no field for, in words, for below its notes: a number, or that there was danger,
  /// must not get lost for want of a field.
  private func unplaced(
    _ form: FormData, _ answer: ContactAnswer, _ now: StoredForm, _ context: StaffContext
  ) throws -> String {
    let values = ContactFieldValues(content: answer.contact.content, calendar: try shell.calendar, workers: []).call
    return TypedContact(form: form, stored: values).text(without: Set(now.values.names), in: context.language)
  }

  private func stored(_ answer: ContactAnswer, _ occasion: Occasion) async throws -> StoredForm {
    try stored(answer, try await services.colleagues(occasion))
  }

  private func stored(_ answer: ContactAnswer, _ colleagues: [Account]) throws -> StoredForm {
    let values = ContactFieldValues(content: answer.contact.content, calendar: try shell.calendar, workers: colleagues)
    return StoredForm(values.amendable, version: Int64(answer.contact.version))
  }

  private func page(_ answer: ContactAnswer, _ context: StaffContext) async throws -> AmendPage {
    let colleagues = try await services.colleagues(try context.occasion(at: services))
    let kept = KeptForm(
      form: .amendment, place: .contact(answer.id), draft: answer.drafts[DraftForm.amendment.name])
    return AmendPage(
      answer: answer, kept: kept, edit: try kept.edit(try stored(answer, colleagues)),
      colleagues: colleagues.map { Choice($0.publicID.text, $0.label) }, moments: shell.moments(context),
      visit: context.visit)
  }

  private func render(_ page: AmendPage, _ context: StaffContext) async throws -> Page {
    try await shell.page(
      ContactTexts.correction(context.language), in: .contacts, context,
      status: page.errors.isEmpty && page.notice == nil ? .fine : .refused, contact: page.answer.id
    ) { page }
  }
}

extension FormData {
  /// The same form with a text below what stands in a field.
  fileprivate func adding(_ text: String, to field: String) -> FormData {
    guard !text.isEmpty else { return self }
    return setting(field, to: [[self[field] ?? "", text].filter { !$0.isEmpty }.joined(separator: "\n\n")])
  }
}

/// Correcting a registered contact: the coded choices and the notes, with a reason.
struct AmendPage: Markup {
  let answer: ContactAnswer
  let kept: KeptForm
  var edit: FormEdit
  /// Who else can be asked to call back.
  let colleagues: [Choice]
  let moments: Moments
  let visit: Visit
  /// Why this form came, when nobody asked for it.
  var notice: String?
  var errors = FieldErrors()

  var html: HTML {
    let language = visit.language
    let content = answer.contact.content
    let day = LocalDate(dayNumber: Int((content.startedAt ?? answer.contact.openedAt).timeIntervalSince1970 / 86_400))
    TitleRow(ContactTexts.correction(language), sub: ContactTexts.correctionHint(language))
    if let notice { Notice(notice, tone: .warn, isAnnounced: true) }
    ErrorSummary(errors, in: language)
    PostForm(
      to: "/w/contact/\(answer.id)/aanvullen", csrf: visit.csrf, edit: edit, autosave: kept.autosave
    ) {
      TextArea(
        ContactForm.Field.notes, label: ContactTexts.notes(language), value: edit[ContactForm.Field.notes],
        error: errors[ContactForm.Field.notes], isOptional: true, rows: 10, count: 20_000, in: language)
      if content.kind != .inquiry {
        ComboField(
          ContactField.helpQuestions.rawValue, label: ContactField.helpQuestions.label(language),
          choices: HelpQuestion.answers(on: day, in: language), values: edit.all(ContactField.helpQuestions.rawValue),
          limit: HelpQuestion.mostPerContact,
          error: errors[ContactField.helpQuestions.rawValue], in: language)
        TileGroup(
          ContactField.danger.rawValue, label: ContactField.danger.label(language),
          choices: DangerAnswer.list.answers(on: day, in: language), value: edit[ContactField.danger.rawValue],
          isSafety: true, hint: ContactTexts.dangerCorrected(language),
          error: errors[ContactField.danger.rawValue], in: language)
        SelectField(
          ContactField.outcome.rawValue, label: ContactField.outcome.label(language),
          choices: ContactOutcome.list.choices(on: day).map { Choice($0.key.text, $0.name(language)) },
          value: edit[ContactField.outcome.rawValue], error: errors[ContactField.outcome.rawValue], in: language)
        CallBackFields(edit: edit, errors: errors, colleagues: colleagues, language: language)
      }
      if content.kind == .otherDesk {
        SelectField(
          ContactField.otherDesk.rawValue, label: ContactField.otherDesk.label(language),
          choices: OtherDesk.list.answers(on: day, in: language), value: edit[ContactField.otherDesk.rawValue],
          error: errors[ContactField.otherDesk.rawValue], in: language)
      }
      More(
        ContactTexts.moreToCorrect(language), isOpen: ContactBackground.fields.contains { errors[$0] != nil }
      ) {
        ContactBackground(edit: edit, errors: errors, day: day, asksPerson: false, language: language)
      }
      TextField(
        ContactField.reason.rawValue, label: ContactField.reason.label(language),
        value: edit[ContactField.reason.rawValue],
        error: errors[ContactField.reason.rawValue], count: 200, in: language)
      ButtonRow {
        SubmitButton(ContactTexts.save(language), shortcut: .save)
        LinkButton(Text(nl: "Annuleer", en: "Cancel")(language), to: "/w/contact/\(answer.id)", look: .quiet)
        DraftFoot(kept, moments: moments)
      }
    }
  }
}
