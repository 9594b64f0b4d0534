import Desk
import Foundation
import Hummingbird
import Markup
import UseCases
import WebBase
import WebSession

/// Finding, reading and correcting contacts.
struct ContactPageRoutes: Sendable {
  let services: DeskServices
  let shell: WorkspaceShell

  var routes: [Route<StaffContext>] {
    [
      .get("/w/contacten", name: "contacts.list") { try await list(.registered, $0, $1) },
      .get("/w/concepten", name: "contacts.drafts") { try await list(.drafts, $0, $1) },
      .get("/w/contact/:contact", name: "contact.show", use: show),
      .post("/w/contact/:contact/terug", name: "contact.bring-back", use: bringBack),
      .get("/w/contact/:contact/aanvullen", name: "contact.amend-form", use: amendForm),
      .post("/w/contact/:contact/aanvullen", name: "contact.amend", use: amend),
    ]
  }

  private func list(
    _ filter: ListContacts.Filter, _ request: Request, _ context: StaffContext
  ) async throws -> Page {
    let after = request.uri.queryParameters["na"].flatMap { PublicID($0) }
    let answer = try await services.listContacts(filter, after: after, try context.occasion(at: services))
    let moments = Moments(timeZone: shell.profile.timeZone, language: context.language)
    let title = filter == .drafts ? ContactTexts.drafts : ContactTexts.contacts
    return try await shell.page(title(context.language), in: .contacts, context) {
      ContactListPage(answer: answer, filter: filter, isFirst: after == nil, moments: moments)
    }
  }

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Response {
    let id = try context.publicID("contact")
    let answer = try await services.readContact(id, try context.occasion(at: services))
    if answer.contact.state == .draft, answer.mayWrite {
      return SeeOther("/w/bellen/\(id)").response(from: request, context: context)
    }
    let moments = Moments(timeZone: shell.profile.timeZone, language: context.language)
    return try await shell.page(ContactTexts.contact(context.language), in: .contacts, context, contact: id) {
      ContactPage(answer: answer, moments: moments, visit: context.visit)
    }.response(from: request, context: context)
  }

  @Sendable private func bringBack(_ request: Request, _ context: StaffContext) async throws -> Response {
    _ = try await context.form(from: request)
    let id = try context.publicID("contact")
    do {
      try await services.bringBackContact(id, try context.occasion(at: services))
      return SeeOther("/w/bellen/\(id)").response(from: request, context: context)
    } catch let refusal as ContactRefusal {
      return try await shell.page(ContactTexts.contact(context.language), in: .contacts, context, status: .refused) {
        ErrorSummary(FieldErrors(refusal, in: context.language), in: context.language)
        ButtonRow { LinkButton(ContactTexts.contacts(context.language), to: "/w/contacten") }
      }.response(from: request, context: context)
    }
  }

  // MARK: Correcting

  @Sendable private func amendForm(_ request: Request, _ context: StaffContext) async throws -> Page {
    let answer = try await services.readContact(
      try context.publicID("contact"), try context.occasion(at: services))
    guard answer.mayWrite, answer.contact.state == .registered else { throw HTTPFault.notFound }
    return try await render(AmendPage(answer: answer, visit: context.visit), context)
  }

  @Sendable private func amend(_ request: Request, _ context: StaffContext) async throws -> Response {
    let id = try context.publicID("contact")
    let form = try await context.form(from: request)
    let occasion = try context.occasion(at: services)
    let calendar = try DeskCalendar(zone: services.desk.timeZone)
    let contactForm = ContactForm(form: form, calendar: calendar, workers: [:])
    let stored = try await services.readContact(id, occasion)
    var page = AmendPage(
      answer: stored, visit: context.visit, reason: form[ContactField.reason.rawValue] ?? "",
      typed: form[ContactForm.Field.notes])
    page.errors = contactForm.errors(startedAt: stored.contact.content.startedAt, in: context.language)
    do {
      guard page.errors.isEmpty else {
        return try await render(page, context).response(from: request, context: context)
      }
      try await services.amendContact(
        id, seen: form["versie"].flatMap { Int($0) } ?? 0, reason: page.reason, occasion
      ) { contactForm.put(into: &$0) }
      return SeeOther("/w/contact/\(id)").response(from: request, context: context)
    } catch let refusals as Refusals<ContactRefusal> {
      page.errors = FieldErrors(refusals, in: context.language)
    } catch let stale as StaleVersion {
      page.errors = FieldErrors(ContactRefusal.stale(current: Int(stale.current)), in: context.language)
    }
    return try await render(page, context).response(from: request, context: context)
  }

  private func render(_ page: AmendPage, _ context: StaffContext) async throws -> Page {
    try await shell.page(
      ContactTexts.correction(context.language), in: .contacts, context, status: page.errors.isEmpty ? .fine : .refused
    ) { page }
  }
}

/// Correcting a registered contact: the coded choices and the notes, with a reason.
struct AmendPage: Markup {
  let answer: ContactAnswer
  let visit: Visit
  var reason = ""
  var typed: String?
  var errors = FieldErrors()

  var html: HTML {
    let language = visit.language
    let content = answer.contact.content
    let day = LocalDate(dayNumber: Int((content.startedAt ?? answer.contact.openedAt).timeIntervalSince1970 / 86_400))
    TitleRow(ContactTexts.correction(language), sub: ContactTexts.correctionHint(language))
    ErrorSummary(errors, in: language)
    PostForm(
      to: "/w/contact/\(answer.id)/aanvullen", csrf: visit.csrf,
      hidden: [("versie", String(answer.contact.version))]
    ) {
      TextArea(
        ContactForm.Field.notes, label: ContactTexts.notes(language), value: typed ?? content.notes,
        error: errors[ContactForm.Field.notes], isOptional: true, rows: 10, count: 20_000, in: language)
      if content.kind != .inquiry {
        ComboField(
          ContactField.helpQuestions.rawValue, label: ContactField.helpQuestions.label(language),
          choices: HelpQuestion.list.choices(on: day).map { Choice($0.key.text, $0.name(language)) },
          values: content.helpQuestions.map(\.text), limit: HelpQuestion.mostPerContact,
          error: errors[ContactField.helpQuestions.rawValue], in: language)
        SelectField(
          ContactField.outcome.rawValue, label: ContactField.outcome.label(language),
          choices: ContactOutcome.list.choices(on: day).map { Choice($0.key.text, $0.name(language)) },
          value: content.outcome?.rawValue, error: errors[ContactField.outcome.rawValue], in: language)
      }
      SelectField(
        ContactField.unit.rawValue, label: ContactField.unit.label(language),
        choices: PoliceUnit.list.choices(on: day).map { Choice($0.key.text, $0.name(language)) },
        value: content.unit?.text, error: errors[ContactField.unit.rawValue], isOptional: true, in: language)
      TextField(
        ContactField.reason.rawValue, label: ContactField.reason.label(language), value: reason,
        error: errors[ContactField.reason.rawValue], count: 200, in: language)
      ButtonRow {
        SubmitButton(ContactTexts.save(language), shortcut: .save)
        LinkButton(Text(nl: "Annuleer", en: "Cancel")(language), to: "/w/contact/\(answer.id)", look: .quiet)
      }
    }
  }
}
