import Access
import Desk
import Foundation
import Hummingbird
import Markup
import UseCases
import WebBase
import WebSession

/// Opening, steering and closing a crisis. A fault of the register never leaves somebody without the numbers and
/// without what they typed.
struct CrisisRoutes: Sendable {
  /// In UTF-16 units, as browsers count.
  static let noteLimit = 4_000

  let services: DeskServices
  let shell: WorkspaceShell

  var routes: [Route<StaffContext>] {
    [
      .get("/w/crisis/nieuw", name: "crisis.door", use: door),
      .post("/w/crisis/nieuw", name: "crisis.open", use: open),
      .get("/w/crisis/:crisis", name: "crisis.show", use: show),
      .post("/w/crisis/:crisis/log", name: "crisis.log", use: log),
      .post("/w/crisis/:crisis/bewaar", name: "crisis.keep", use: keep),
      .post("/w/crisis/:crisis/einde", name: "crisis.end", use: end),
      .post("/w/crisis/:crisis/akkoord", name: "crisis.sign", use: sign),
    ]
  }

  private var newToken: String { services.effects.newPublicID().text }

  private func contact(_ request: Request) -> PublicID? {
    request.uri.queryParameters["contact"].flatMap { PublicID($0) }
  }

  // MARK: Opening

  @Sendable private func door(_ request: Request, _ context: StaffContext) async throws -> Page {
    try doorPage(.door, CrisisForm(token: newToken), contact(request), context)
  }

  /// The log begins before anything else is asked or read. What was typed on the page of a failed try goes along.
  @Sendable private func open(_ request: Request, _ context: StaffContext) async throws -> Response {
    let sent = try await context.form(from: request)
    var form = CrisisForm(sent)
    if form.token.isEmpty { form.token = newToken }
    let occasion = try context.occasion(at: services)
    let contact = contact(request)
    do {
      let id = try await services.openCrisis(from: contact, token: form.token, occasion)
      if !form.note.allSatisfy(\.isWhitespace) {
        try await services.logCrisis(
          .answer(.action(.note)), note: form.note, of: id, token: form.token, occasion)
      }
      return SeeOther("/w/crisis/\(id)").response(from: request, context: context)
    } catch  where CrisisFault.isOfTheHouse(error) {
      context.note(error)
      let isKept = try keepOutside(form, contact, occasion, context)
      return try doorPage(isKept ? .spooled : .unwritable, form, contact, context)
        .response(from: request, context: context)
    }
  }

  /// Keeps the crisis beside the register; when the disk fails as well, the page says that nothing is kept.
  private func keepOutside(
    _ form: CrisisForm, _ contact: PublicID?, _ occasion: Occasion, _ context: StaffContext
  ) throws -> Bool {
    do {
      return try services.spoolCrisis(from: contact, token: form.token, note: form.note, occasion)
    } catch let refusal as AccessRefusal {
      throw refusal
    } catch {
      context.note(error)
      return false
    }
  }

  /// A page that needs nothing but the sign-in.
  private func doorPage(
    _ reason: CrisisDoorPage.Reason, _ form: CrisisForm, _ contact: PublicID?, _ context: StaffContext
  ) throws -> Page {
    let role = try context.requireAccount().role
    guard role.helps else { throw HTTPFault.notFound }
    let page = BarePage(CrisisTexts.tab(context.language), profile: shell.profile, visit: context.visit) {
      CrisisDoorPage(
        reason: reason, form: form, contact: contact, lines: CrisisLineNumber.all(of: shell.profile),
        csrf: context.visit.csrf, language: context.language)
    }
    if case .door = reason { return Page(page) }
    return Page(page, status: .serviceUnavailable)
  }

  // MARK: Steering

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Page {
    let id = try context.publicID("crisis")
    do {
      return try await render(id, nil, context)
    } catch  where CrisisFault.isOfTheHouse(error) {
      context.note(error)
      return try doorPage(.unreadable(id), CrisisForm(token: newToken), nil, context)
    }
  }

  /// The page, with what was typed in it when it is shown again.
  private func render(_ id: PublicID, _ form: CrisisForm?, _ context: StaffContext) async throws -> Page {
    let answer = try await services.readCrisis(id, try context.occasion(at: services))
    var shown = form ?? CrisisForm(note: answer.draft.text)
    shown.token = newToken
    shown.version = answer.draft.version
    let page = CrisisPage(
      answer: answer, form: shown, lines: CrisisLineNumber.all(of: shell.profile),
      moments: Moments(timeZone: shell.profile.timeZone, language: context.language), csrf: context.visit.csrf)
    return try await shell.page(
      CrisisTexts.tab(context.language), in: .today, context, status: shown.errors.isEmpty ? .fine : .refused
    ) { page }
  }

  @Sendable private func log(_ request: Request, _ context: StaffContext) async throws -> Response {
    try await change(request, context) { id, form, sent, occasion in
      guard let line = form.line(sent["log"] ?? "", form: sent, in: context.language) else {
        if form.errors.isEmpty { throw HTTPFault.malformed }
        return
      }
      try await services.logCrisis(line, note: form.note, of: id, token: form.token, occasion)
    }
  }

  @Sendable private func end(_ request: Request, _ context: StaffContext) async throws -> Response {
    try await change(request, context) { id, form, sent, occasion in
      let ending = form.ending(sent, in: context.language)
      guard form.errors.isEmpty else { return }
      try await services.endCrisis(
        ending.outcome, safetyPlanGiven: ending.plan, followUp: ending.followUp, note: form.note, of: id, occasion)
    }
  }

  @Sendable private func sign(_ request: Request, _ context: StaffContext) async throws -> Response {
    try await change(request, context, next: Href("/w").asking([("klaar", "akkoord")])) { id, form, _, occasion in
      if !form.note.allSatisfy(\.isWhitespace) {
        try await services.logCrisis(.answer(.action(.note)), note: form.note, of: id, token: form.token, occasion)
      }
      try await services.signCrisisOff(id, occasion)
    }
  }

  /// Does a change and shows the page again; a refusal or a fault keeps everything that was typed.
  private func change(
    _ request: Request, _ context: StaffContext, next: Href? = nil,
    _ act: (PublicID, inout CrisisForm, FormData, Occasion) async throws -> Void
  ) async throws -> Response {
    let id = try context.publicID("crisis")
    let sent = try await context.form(from: request)
    var form = CrisisForm(sent)
    if form.note.utf16.count > Self.noteLimit { form.errors.add(CrisisFault.tooLong(context.language), to: "note") }
    do {
      if form.errors.isEmpty { try await act(id, &form, sent, try context.occasion(at: services)) }
      if form.errors.isEmpty {
        return SeeOther(next ?? "/w/crisis/\(id)").response(from: request, context: context)
      }
    } catch let refusal as CrisisRefusal {
      form.errors = FieldErrors(refusal, in: context.language)
    } catch let refusals as Refusals<CrisisRefusal> {
      form.errors = FieldErrors(refusals, in: context.language)
    } catch let refusal as TimeRefusal {
      form.errors = FieldErrors(refusal, in: context.language)
    } catch  where CrisisFault.isOfTheHouse(error) {
      context.note(error)
      return try doorPage(.unreadable(id), form, nil, context).response(from: request, context: context)
    }
    return try await render(id, form, context).response(from: request, context: context)
  }

  /// Keeps the note while it is typed.
  @Sendable private func keep(_ request: Request, _ context: StaffContext) async throws -> JSONAnswer {
    let id = try context.publicID("crisis")
    let sent = try await context.form(from: request)
    let occasion = try context.occasion(at: services)
    let seen = sent["versie"].flatMap { Int64($0) } ?? 0
    let moments = Moments(timeZone: shell.profile.timeZone, language: context.language)
    func saved(_ version: Int64) throws -> JSONAnswer {
      let time = moments.timeWithSeconds(services.effects.now())
      return try JSONAnswer(
        SaveAnswer(.saved, version: version, message: ContactTexts.saved(time)(context.language)))
    }
    // The other fields of the page are sent with their button only.
    guard let note = sent["note"] else { return try saved(seen) }
    do {
      return try saved(try await services.keepCrisisNote(note, seen: seen, of: id, occasion))
    } catch let stale as StaleVersion {
      let draft = try await services.readCrisis(id, occasion).draft
      return try JSONAnswer(
        SaveAnswer(
          .conflict, version: stale.current, message: "", theirs: ["note": draft.text]), status: .conflict)
    }
  }
}

/// Faults of the house, as against refusals and pages that do not exist.
enum CrisisFault {
  static func isOfTheHouse(_ error: any Error) -> Bool {
    switch error {
    case is NotFound, is AccessRefusal, is HTTPFault, is CancellationError, is any Refusal: false
    default: !(error is Refusals<CrisisRefusal>)
    }
  }

  static let tooLong = Text(
    nl: "Houd de notitie bij \(CrisisRoutes.noteLimit) tekens; zet de rest in een tweede.",
    en: "Keep the note to \(CrisisRoutes.noteLimit) characters; put the rest in a second one.")
}
