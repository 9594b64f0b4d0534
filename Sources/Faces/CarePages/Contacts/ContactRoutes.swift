import Access
import CareActs
import Desk
import Foundation
package import HouseActs
package import HousePages
import Hummingbird
import Markup
package import WebBase
package import WebSession

/// The call screen: from the first key to a registered contact.
package struct ContactRoutes: Sendable {
  /// The button that begins a crisis from the call, with the token that keeps it one.
  static let crisisToken = "crisis-token"
  /// Within so many seconds a second press of the button for a new call is the same press.
  private static let doublePress = 3.0

  let services: DeskServices
  let shell: WorkspaceShell

  package init(services: DeskServices, shell: WorkspaceShell) {
    self.services = services
    self.shell = shell
  }

  package var routes: [Route<StaffContext>] {
    [
      .get("/w/bellen", name: "call.start", use: start),
      .get("/w/bellen/:contact", name: "call.show", use: show),
      .post("/w/bellen/:contact", name: "call.register", use: register),
      .post("/w/bellen/:contact/bewaar", name: "call.save", use: save),
      .post("/w/bellen/:contact/crisis", name: "call.crisis", use: beginCrisis),
      .post("/w/bellen/:contact/bekend", name: "call.seek", use: seek),
      .post("/w/bellen/:contact/koppel", name: "call.belong", use: belong),
      .post("/w/bellen/:contact/zonder", name: "call.close", use: close),
      .post("/w/bellen/:contact/weg", name: "call.discard", use: discard),
      .post("/w/contact/:contact/terug", name: "contact.bring-back", use: bringBack),
    ] + ContactPageRoutes(services: services, shell: shell).routes
  }

  // MARK: Starting

  /// Opens a draft at once. A button that is pressed twice gives the same untouched draft; a few seconds later it is
  /// another call, in whichever window.
  @Sendable private func start(_ request: Request, _ context: StaffContext) async throws -> SeeOther {
    let occasion = try context.occasion(at: services)
    let moment = Int(services.effects.now().timeIntervalSince1970 / Self.doublePress)
    let token = "\(context.account?.account.id.number ?? 0)/\(moment)"
    let id = try await services.startContact(.phone, token: token, occasion)
    let opened = try await services.readContact(id, occasion)
    // That draft is in use already: this is another call.
    if opened.contact.state != .draft || opened.contact.version > 1 {
      return SeeOther("/w/bellen/\(try await services.startContact(.phone, token: context.requestID, occasion))")
    }
    return SeeOther("/w/bellen/\(id)")
  }

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Response {
    let id = try context.publicID(.contact)
    let answer = try await services.readContact(id, try context.occasion(at: services))
    guard answer.contact.state == .draft, answer.mayWrite else {
      return SeeOther("/w/contact/\(id)").response(from: request, context: context)
    }
    return try await render(try await page(answer, context), context).response(from: request, context: context)
  }

  // MARK: Saving

  @Sendable private func save(_ request: Request, _ context: StaffContext) async throws -> Response {
    let id = try context.publicID(.contact)
    let form = try await context.form(from: request)
    guard request.headers[.accept]?.contains("application/json") == true else {
      return try await answering(request, form, context) { form in
        try await keepWhole(form, of: id, context)
        let crisis = form["then"] == "crisis" ? try await shell.openCrisis(of: id, context) : nil
        return crisis.map { SeeOther("/w/crisis/\($0)") } ?? SeeOther("/w/bellen/\(id)", saying: .saved)
      }
    }
    do {
      let kept = try await form.keeping(
        over: { try await stored(id, context) }, { try await keep($0, of: id, context) })
      return try JSONResponse(try await saveAnswer(form, kept, context)).response(from: request, context: context)
    } catch let error where error is ContactRefusal || error is NotFound || error is AccessRefusal {
      let now = try await reachable(id, context)
      if form.has(FormData.lastWords), now?.contact.state == .registered {
        try await keepForAmending(form, id, context)
      }
      let why = ContactTexts.settledMeanwhile(now)
      return try JSONResponse(SaveResponse(.moved, version: form.seen, message: why(context.language)))
        .response(from: request, context: context)
    }
  }

  /// Danger was answered with yes or doubt: the log begins first, then the call is kept, and both stand beside each other.
  @Sendable private func beginCrisis(_ request: Request, _ context: StaffContext) async throws -> Response {
    let id = try context.publicID(.contact)
    let form = try await context.form(from: request)
    let token = form[Self.crisisToken] ?? ""
    let crises = CrisisRoutes(services: services, shell: shell)
    // When the register fails, the page with the numbers keeps the notes of the call.
    let notes = FormData([CrisisForm.note: form[ContactForm.Field.notes] ?? ""])
    let typed = CrisisForm(FormEdit(StoredForm(notes, version: 0)), token: token.isEmpty ? context.requestID : token)
    let spare = notes.crisisLines(token: typed.token)
    return try await crises.begin(typed, from: .contact(id), [], spare: spare, request, context) { _ in
      try await answering(request, form, context) { form in
        try await keepWhole(form, of: id, context)
        return SeeOther("/w/bellen/\(id)")
      }
    }
  }

  /// The contact as it is now; `nil` for who may not open it any more.
  private func reachable(_ id: ContactID.Public, _ context: StaffContext) async throws -> ContactAnswer? {
    do {
      return try await services.readContact(id, try context.occasion(at: services))
    } catch let error where error is NotFound || error is AccessRefusal {
      return nil
    }
  }

  private func keep(_ form: FormData, of id: ContactID.Public, _ context: StaffContext) async throws -> SavedDraft {
    let occasion = try context.occasion(at: services)
    let contactForm = try await contactForm(form, occasion)
    return try await services.saveDraft(id, seen: Int(form.seen), occasion) { contactForm.put(into: &$0) }
  }

  /// Keeps a form that somebody sends themselves: what can't be read is refused, and all else kept.
  func keepWhole(_ form: FormData, of id: ContactID.Public, _ context: StaffContext) async throws {
    let saved = try await keep(form, of: id, context)
    let calendar = try DeskCalendar(zone: services.desk.timeZone)
    let wrong = ContactForm(form: form, calendar: calendar, today: try services.today(), workers: [:])
      .errors(startedAt: saved.content.startedAt, in: context.language)
    guard wrong.isEmpty else { throw FormErrors(errors: wrong) }
  }

  private func saveAnswer(
    _ form: FormData, _ keeping: Keeping<SavedDraft>, _ context: StaffContext
  ) async throws -> SaveResponse {
    let moments = shell.moments(context)
    let calendar = try shell.calendar
    guard let saved = keeping.kept else {
      guard let now = keeping.stored else { throw HTTPFault.malformed }
      return SaveResponse(form, keeping.merge, now: now, message: "", in: context.language)
    }
    let isWorkerShown = form.namesWorker || keeping.merge != nil
    let workers = isWorkerShown ? try await services.colleagues(try context.occasion(at: services)) : []
    let values = ContactFieldValues(content: saved.content, calendar: calendar, workers: workers)
    // A moment that could not be read was not taken over, and does not fit what stands now either.
    let errors = ContactForm(form: form, calendar: calendar, today: try services.today(), workers: [:])
      .errors(startedAt: saved.content.startedAt, in: context.language)
    return SaveResponse(
      form, keeping.merge, now: StoredForm(values.call, version: Int64(saved.version)),
      message: ContactTexts.saved(moments.timeWithSeconds(saved.savedAt))(context.language), in: context.language,
      errors: errors
    ).noting(ReachNotice.texts(of: form, in: context.language))
  }

  /// What the register holds of a draft now.
  private func stored(_ id: ContactID.Public, _ context: StaffContext) async throws -> StoredForm {
    let occasion = try context.occasion(at: services)
    let answer = try await services.readContact(id, occasion)
    guard answer.contact.state == .draft else { throw ContactRefusal.notADraft }
    return try storedForm(answer, try await services.colleagues(occasion))
  }

  private func storedForm(_ answer: ContactAnswer, _ workers: [Account]) throws -> StoredForm {
    let values = ContactFieldValues(
      content: answer.contact.content, calendar: try shell.calendar, workers: workers)
    return StoredForm(values.call, version: Int64(answer.contact.version))
  }

  // MARK: Registering

  /// The form is read inside the act, so that a contact that is registered costs one transaction.
  @Sendable private func register(_ request: Request, _ context: StaffContext) async throws -> Response {
    let id = try context.publicID(.contact)
    let form = try await context.form(from: request)
    return try await answering(request, form, context) { form in
      let occasion = try context.occasion(at: services)
      let contactForm = try await contactForm(form, occasion)
      do {
        let result = try await services.registerContact(id, seen: Int(form.seen), occasion) {
          [language = context.language] in
          let wrong = contactForm.errors(startedAt: $0.startedAt, in: language)
          guard wrong.isEmpty else { throw FormErrors(errors: wrong) }
          contactForm.put(into: &$0)
        }
        return SeeOther(next(after: result, then: form["then"]), saying: .saved)
      } catch let unreadable as FormErrors {
        // A day that does not exist is refused; all else that was typed is kept.
        _ = try await services.saveDraft(id, seen: Int(form.seen), occasion) { contactForm.put(into: &$0) }
        throw unreadable
      }
    }
  }

  /// Does an act with the form of the call screen, or shows the form again: with what is wrong, with what two people
  /// wrote, or where what was typed belongs by now.
  func answering(
    _ request: Request, _ form: FormData, _ context: StaffContext,
    _ act: (FormData) async throws -> some ResponseGenerator
  ) async throws -> Response {
    let id = try context.publicID(.contact)
    let failure: any Error
    var attempt = EditAttempt(form)
    do {
      return try await attempt.save(over: { try await stored(id, context) }, act).response(
        from: request, context: context)
    } catch {
      failure = error
    }
    let now = try await reachable(id, context)
    guard let answer = now, answer.contact.state == .draft, answer.mayWrite else {
      return try await settled(now, attempt.last, context).response(from: request, context: context)
    }
    guard let errors = FieldErrors.of(failure, in: context.language) else { throw failure }
    let counted = try await shell.counting(context)
    var again = try await page(answer, counted)
    again.errors = errors
    // A refused contact is kept all the same: its words are the sender's own when they come again.
    again.edit =
      failure is EditClash
      ? try attempt.edit(after: failure) : try attempt.edit(after: failure).knowing(again.edit.shown)
    return try await render(again, counted).response(from: request, context: context)
  }

  /// The draft was registered, closed or thrown away meanwhile: what was typed is offered where it belongs, or shown,
  /// so that it can be copied, to somebody who may not write there.
  private func settled(_ now: ContactAnswer?, _ form: FormData, _ context: StaffContext) async throws -> Page {
    if let now, now.contact.state == .registered, now.mayWrite {
      return try await ContactPageRoutes(services: services, shell: shell).offer(form, to: now, context)
    }
    let stored = try now.map { try storedForm($0, []).values } ?? FormData(fields: [])
    let mine = TypedContact(form: form, stored: stored)
    return try await shell.page(ContactTexts.contact(context.language), in: .contacts, context, status: .refused) {
      SettledMeanwhile(contact: now, mine: mine, visit: context.visit)
    }
  }

  /// Where the worker goes on: what must follow first, then what was asked for.
  private func next(after result: RegisterContact.Result, then: String?) -> Href {
    switch then {
    case "traject": "/w/contact/\(result.id)/traject"
    // What was said to be done is done next.
    case _ where result.consequences.contains(.openReferral): "/w/contact/\(result.id)/verwijzing/nieuw"
    default: "/w/contact/\(result.id)"
    }
  }

  @Sendable private func close(_ request: Request, _ context: StaffContext) async throws -> Response {
    let form = try await context.form(from: request)
    guard let kind = form["kind"].flatMap({ ContactKind(rawValue: $0) }), kind.isWithoutData else {
      throw HTTPFault.malformed
    }
    let id = try context.publicID(.contact)
    do {
      return try await unlessSettled(id, then: SeeOther("/w/contact/\(id)", saying: .saved), context) {
        try await services.closeContact(as: kind, id, try context.occasion(at: services))
      }.response(from: request, context: context)
    } catch let refusal as ContactRefusal {
      let counted = try await shell.counting(context)
      var again = try await page(try await services.readContact(id, try context.occasion(at: services)), counted)
      again.errors = FieldErrors(refusal, in: context.language)
      return try await render(again, counted).response(from: request, context: context)
    }
  }

  /// What stands in the page is kept first: it says whether danger was named, and comes back with the draft.
  @Sendable private func discard(_ request: Request, _ context: StaffContext) async throws -> Response {
    let form = try await context.form(from: request)
    let id = try context.publicID(.contact)
    return try await answering(request, form, context) { form in
      if form.has(ContactForm.Field.notes) { _ = try await keep(form, of: id, context) }
      return try await unlessSettled(id, then: SeeOther("/w/concepten", saying: .thrownAway), context) {
        try await services.discardContact(id, try context.occasion(at: services))
      }
    }
  }

  /// Ends a draft, or leads to what became of it when a colleague was first: who is not its author then may not end
  /// it any more, but read it.
  private func unlessSettled(
    _ id: ContactID.Public, then place: SeeOther, _ context: StaffContext, _ act: () async throws -> Void
  ) async throws -> SeeOther {
    do {
      try await act()
      return place
    } catch let error where error is NotFound || error is AccessRefusal || error as? ContactRefusal == .notADraft {
      guard try await reachable(id, context)?.contact.state != .draft else { throw error }
      return SeeOther("/w/contact/\(id)")
    }
  }

  // MARK: Rendering

  private func contactForm(_ form: FormData, _ occasion: Occasion) async throws -> ContactForm {
    // They are looked up only where one of them was chosen.
    let workers = form.namesWorker ? try await services.colleagues(occasion) : []
    return ContactForm(
      form: form, calendar: try shell.calendar, today: try services.today(),
      workers: Dictionary(workers.map { ($0.publicID, $0.id) }, uniquingKeysWith: { first, _ in first }))
  }

  func page(_ answer: ContactAnswer, _ context: StaffContext) async throws -> CallPageContent {
    let calendar = try shell.calendar
    let now = services.effects.now()
    let started = answer.contact.content.startedAt ?? now
    let workers = try await services.colleagues(try context.occasion(at: services))
    let stored = try storedForm(answer, workers)
    var crisis: CrisisBeside?
    if let id = try await shell.openCrisis(of: answer.id, context) {
      crisis = try await CrisisRoutes(services: services, shell: shell).beside(answer.id, id, context)
    }
    return CallPageContent(
      id: answer.id, contact: answer.contact, workers: workers.map { Choice($0.publicID.text, $0.label) },
      day: calendar.day(of: started), startTime: calendar.time(of: started).description,
      elapsedSeconds: max(0, Int(now.timeIntervalSince(started))), today: calendar.day(of: now),
      edit: FormEdit(stored),
      crisis: crisis, crisisToken: services.effects.newToken())
  }

  func render(_ page: CallPageContent, _ context: StaffContext) async throws -> Page {
    try await shell.page(
      ContactTexts.call(context.language), in: .call, context, status: page.errors.isEmpty ? .fine : .refused,
      contact: page.id, talk: .call
    ) {
      CallPage(page: page, visit: context.visit)
    }
  }
}
