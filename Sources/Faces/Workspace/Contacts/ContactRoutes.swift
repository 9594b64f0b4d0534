import Access
import Desk
import Foundation
import Hummingbird
import Markup
import UseCases
import WebBase
import WebSession

/// The call screen: from the first key to a registered contact.
struct ContactRoutes: Sendable {
  let services: DeskServices
  let shell: WorkspaceShell

  var routes: [Route<StaffContext>] {
    [
      .get("/w/bellen", name: "call.start", use: start),
      .get("/w/bellen/:contact", name: "call.show", use: show),
      .post("/w/bellen/:contact", name: "call.register", use: register),
      .post("/w/bellen/:contact/bewaar", name: "call.save", use: save),
      .post("/w/bellen/:contact/bekend", name: "call.seek", use: seek),
      .post("/w/bellen/:contact/zonder", name: "call.close", use: close),
      .post("/w/bellen/:contact/weg", name: "call.discard", use: discard),
      .get("/w/token", name: "session.token", use: token),
    ] + ContactPageRoutes(services: services, shell: shell).routes
  }

  // MARK: Starting

  /// Opens a draft at once. Asking again within the minute gives the same untouched draft.
  @Sendable private func start(_ request: Request, _ context: StaffContext) async throws -> SeeOther {
    let occasion = try context.occasion(at: services)
    let minute = Int(services.effects.now().timeIntervalSince1970 / 60)
    let token = "\(context.account?.account.id.number ?? 0)/\(minute)"
    let id = try await services.startContact(.phone, token: token, occasion)
    let opened = try await services.readContact(id, occasion)
    // The draft of this minute is in use already: this is another call.
    if opened.contact.state != .draft || opened.contact.version > 1 {
      return SeeOther("/w/bellen/\(try await services.startContact(.phone, token: context.requestID, occasion))")
    }
    return SeeOther("/w/bellen/\(id)")
  }

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Response {
    let id = try context.publicID("contact")
    let answer = try await services.readContact(id, try context.occasion(at: services))
    guard answer.contact.state == .draft, answer.mayWrite else {
      return SeeOther("/w/contact/\(id)").response(from: request, context: context)
    }
    return try await render(try await content(answer, context), context).response(from: request, context: context)
  }

  /// A new form token after signing in again in another window.
  @Sendable private func token(_ request: Request, _ context: StaffContext) async throws -> JSONAnswer {
    try JSONAnswer(["csrf": context.visit.csrf?.text ?? ""])
  }

  // MARK: Saving

  @Sendable private func save(_ request: Request, _ context: StaffContext) async throws -> Response {
    let id = try context.publicID("contact")
    let form = try await context.form(from: request)
    let occasion = try context.occasion(at: services)
    let isScript = request.headers[.accept]?.contains("application/json") == true
    let contactForm = try await contactForm(form, occasion)
    let seen = form["versie"].flatMap { Int($0) }
    do {
      let saved = try await services.saveDraft(id, seen: seen, occasion) { contactForm.put(into: &$0) }
      guard isScript else { return SeeOther("/w/bellen/\(id)").response(from: request, context: context) }
      // A moment that could not be read was not taken over, and does not fit what stands now either.
      let errors = contactForm.errors(startedAt: saved.startedAt, in: context.language)
      return try JSONAnswer(saveAnswer(saved, errors, context)).response(from: request, context: context)
    } catch ContactRefusal.stale(let current) {
      let stored = try await services.readContact(id, occasion)
      let answer = SaveAnswer(
        .conflict, version: Int64(current), message: ContactRefusal.stale(current: current).text(context.language),
        theirs: ContactFieldValues.of(stored.contact.content))
      guard isScript else { return try await conflict(stored, form, context).response(from: request, context: context) }
      return try JSONAnswer(answer, status: .conflict).response(from: request, context: context)
    } catch let refusal as ContactRefusal {
      guard isScript else { return SeeOther("/w/contact/\(id)").response(from: request, context: context) }
      let answer = SaveAnswer(.refused, version: Int64(seen ?? 0), message: refusal.text(context.language))
      return try JSONAnswer(answer, status: .unprocessableContent).response(from: request, context: context)
    }
  }

  private func saveAnswer(_ saved: SavedDraft, _ errors: FieldErrors, _ context: StaffContext) -> SaveAnswer {
    let moments = Moments(timeZone: shell.profile.timeZone, language: context.language)
    let wrong = Dictionary(
      errors.items.compactMap { item in item.field.map { ($0, item.message) } }, uniquingKeysWith: { first, _ in first }
    )
    return SaveAnswer(
      errors.isEmpty ? .saved : .refused, version: Int64(saved.version),
      message: errors.items.first?.message
        ?? ContactTexts.saved(moments.timeWithSeconds(saved.savedAt))(context.language),
      errors: wrong)
  }

  // MARK: Registering

  /// The form is read inside the act, so that a contact that is registered costs one transaction.
  @Sendable private func register(_ request: Request, _ context: StaffContext) async throws -> Response {
    let id = try context.publicID("contact")
    let form = try await context.form(from: request)
    let occasion = try context.occasion(at: services)
    let contactForm = try await contactForm(form, occasion)
    let seen = form["versie"].flatMap { Int($0) }
    let errors: FieldErrors
    do {
      do {
        let result = try await services.registerContact(id, seen: seen, occasion) { [language = context.language] in
          let wrong = contactForm.errors(startedAt: $0.startedAt, in: language)
          guard wrong.isEmpty else { throw UnreadableForm(errors: wrong) }
          contactForm.put(into: &$0)
        }
        return SeeOther(next(after: result, then: form["then"])).response(from: request, context: context)
      } catch let unreadable as UnreadableForm {
        _ = try await services.saveDraft(id, seen: seen, occasion) { contactForm.put(into: &$0) }
        errors = unreadable.errors
      }
    } catch let refusals as Refusals<ContactRefusal> {
      errors = FieldErrors(refusals, in: context.language)
    } catch ContactRefusal.stale {
      let stored = try await services.readContact(id, occasion)
      return try await conflict(stored, form, context).response(from: request, context: context)
    }
    var again = try await content(try await services.readContact(id, occasion), context)
    again.errors = errors
    return try await render(again, context).response(from: request, context: context)
  }

  /// A form with a field that can't be read, such as a day that does not exist.
  private struct UnreadableForm: Error {
    let errors: FieldErrors
  }

  /// Where the worker goes on: what must follow first, then what was asked for.
  private func next(after result: RegisterContact.Result, then: String?) -> Href {
    switch then {
    case "traject": "/w/contact/\(result.id)/traject"
    default: "/w/contact/\(result.id)"
    }
  }

  @Sendable private func close(_ request: Request, _ context: StaffContext) async throws -> SeeOther {
    let form = try await context.form(from: request)
    guard let kind = form["kind"].flatMap({ ContactKind(rawValue: $0) }), kind.isWithoutData else {
      throw HTTPFault.malformed
    }
    let id = try context.publicID("contact")
    try await services.closeContact(as: kind, id, try context.occasion(at: services))
    return SeeOther("/w/contact/\(id)")
  }

  @Sendable private func discard(_ request: Request, _ context: StaffContext) async throws -> SeeOther {
    _ = try await context.form(from: request)
    try await services.discardContact(try context.publicID("contact"), try context.occasion(at: services))
    return SeeOther("/w/concepten")
  }

  // MARK: Seeking

  @Sendable private func seek(_ request: Request, _ context: StaffContext) async throws -> Response {
    let id = try context.publicID("contact")
    let form = try await context.form(from: request)
    let occasion = try context.occasion(at: services)
    let contactForm = try await contactForm(form, occasion)
    let stored = try await services.readContact(id, occasion)
    let seen = form["versie"].flatMap { Int($0) } ?? stored.contact.version
    do {
      _ = try await services.saveDraft(id, seen: seen, occasion) { contactForm.put(into: &$0) }
    } catch ContactRefusal.stale {
      return try await conflict(stored, form, context).response(from: request, context: context)
    }
    let reach = form[ContactForm.Field.reach] ?? ""
    var page = try await content(try await services.readContact(id, occasion), context)
    page.matches = try await services.seekDuplicates(reach, except: id, occasion)
    return try await render(page, context).response(from: request, context: context)
  }

  // MARK: Rendering

  private func contactForm(_ form: FormData, _ occasion: Occasion) async throws -> ContactForm {
    // They are looked up only where one of them was chosen.
    let workers = form.has(ContactField.worker.rawValue) ? try await services.colleagues(occasion) : []
    return ContactForm(
      form: form, calendar: try DeskCalendar(zone: services.desk.timeZone),
      workers: Dictionary(workers.map { ($0.publicID, $0.id) }, uniquingKeysWith: { first, _ in first }))
  }

  private func content(_ answer: ContactAnswer, _ context: StaffContext) async throws -> CallPageContent {
    let calendar = try DeskCalendar(zone: services.desk.timeZone)
    let now = services.effects.now()
    let started = answer.contact.content.startedAt ?? now
    let workers = try await services.colleagues(try context.occasion(at: services))
    return CallPageContent(
      id: answer.id, contact: answer.contact, workers: workers.map { Choice($0.publicID.text, $0.label) },
      worker: workers.first { $0.id == answer.contact.content.worker }?.publicID, day: calendar.day(of: started),
      startTime: calendar.time(of: started).description, elapsedSeconds: max(0, Int(now.timeIntervalSince(started))),
      today: calendar.day(of: now))
  }

  /// Somebody else saved the draft: both texts are shown, and what was typed here is not lost.
  private func conflict(_ stored: ContactAnswer, _ form: FormData, _ context: StaffContext) async throws -> Page {
    let mine = form[ContactForm.Field.notes] ?? ""
    return try await shell.page(ContactTexts.call(context.language), in: .call, context, status: .refused) {
      ContactConflict(id: stored.id, mine: mine, theirs: stored.contact.content.notes, visit: context.visit)
    }
  }

  private func render(_ page: CallPageContent, _ context: StaffContext) async throws -> Page {
    try await shell.page(
      ContactTexts.call(context.language), in: .call, context, status: page.errors.isEmpty ? .fine : .refused,
      contact: page.id
    ) {
      CallPage(page: page, visit: context.visit)
    }
  }
}
