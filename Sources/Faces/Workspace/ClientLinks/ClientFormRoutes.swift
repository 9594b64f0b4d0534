import Desk
import HTTPTypes
import Hummingbird
import Instruments
import Markup
import UseCases
import WebBase
import WebSession

/// The pages behind a client's link: open to everybody, and nothing is found there without a code.
struct ClientFormRoutes: Sendable {
  let services: DeskServices
  let profile: DeskProfile
  let cookie: ClientVisitCookie

  var routes: [Route<StaffContext>] {
    [
      .get("/s", name: "client.door", reach: .open, use: door),
      .post("/s", name: "client.open", reach: .open, use: open),
      .get("/s/:code", name: "client.link", reach: .open, use: link),
      .get("/s/lijst", name: "client.form", reach: .open, use: show),
      .post("/s/lijst", name: "client.act", reach: .open, use: act),
      .post("/s/lijst/bewaar", name: "client.keep", reach: .open, use: keep),
      .get("/s/token", name: "client.token", reach: .open, use: token),
      .get("/s/klaar", name: "client.thanks", reach: .open, use: thanks),
      .get("/weg", name: "client.exit", reach: .open, use: exit),
    ]
  }

  // MARK: Opening

  @Sendable private func door(_ request: Request, _ context: StaffContext) async throws -> Page {
    let isKept = request.uri.queryParameters["bewaard"] != nil
    return Page(
      ClientDoorPage(profile: profile, visit: plain(context), notice: isKept ? ClientLinkTexts.kept : nil))
  }

  /// Looks nothing up: whoever follows links ahead of the reader learns and changes nothing.
  @Sendable private func link(_ request: Request, _ context: StaffContext) async throws -> Page {
    Page(ClientBeginPage(code: try context.word("code"), profile: profile, visit: plain(context)))
  }

  @Sendable private func open(_ request: Request, _ context: StaffContext) async throws -> ClientAnswer {
    // Nobody is known here yet, so there is no token: the cross-site guard and the code itself stand alone.
    let form = try await context.uncheckedForm(from: request)
    do {
      let visit = try await services.openClientLink(form["code"] ?? "", from: request, requestID: context.requestID)
      return .done(SeeOther("/s/lijst", headers: [.setCookie: cookie.setting(visit)]))
    } catch let refusal as ClientLinkRefusal {
      return .page(
        .refused(
          ClientDoorPage(
            profile: profile, visit: plain(context), errors: FieldErrors(refusal, in: context.language))))
    }
  }

  // MARK: Filling in

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> ClientAnswer {
    try await visited(request, context) { visit in
      .page(try await page(FormData(fields: []), FieldErrors(), visit, context))
    }
  }

  @Sendable private func act(_ request: Request, _ context: StaffContext) async throws -> ClientAnswer {
    try await visited(request, context) { visit in
      let form = try await formData(request, visit, context)
      let answer = try await services.fillClientForm.read(visit.token, requestID: context.requestID)
      do {
        var reader = FormReader(form, in: answer.language)
        let remark = reader.text("remark", upTo: ClientQuestions.remarkLimit) ?? ""
        try FormErrors.check(reader)
        let marks = try ScreeningFields.read(form, answer.answers.places, answer.instrument, answer.language)
        guard form["act"] != "save" else {
          let saved = try await services.fillClientForm.save(
            marks, seen: form.seen, visit.token, requestID: context.requestID)
          return .done(saved.isInDanger ? SeeOther("/s/lijst") : try await left(visit))
        }
        try await services.fillClientForm.finish(
          marks, seen: form.seen, leavesOpen: form["act"] == "finish-open", remark: remark, visit.token,
          requestID: context.requestID)
        return .done(SeeOther("/s/klaar", headers: [.setCookie: cookie.clearing]))
      } catch let unfinished as UnfinishedClientForm {
        return .page(
          try await page(
            FormData(fields: []), FieldErrors(unfinished.refusal, in: answer.language), visit, context))
      } catch {
        guard !(error is ClientLinkRefusal), let errors = FieldErrors.of(error, in: answer.language) else {
          throw error
        }
        return .page(try await page(form, errors, visit, context))
      }
    }
  }

  /// Keeps single answers while they are given.
  @Sendable private func keep(_ request: Request, _ context: StaffContext) async throws -> Response {
    guard let visit = cookie.visit(in: request) else { return try unknown(request, context) }
    do {
      let form = try await formData(request, visit, context)
      let answer = try await services.fillClientForm.read(visit.token, requestID: context.requestID)
      let marks = try ScreeningFields.read(form, answer.answers.places, answer.instrument, answer.language)
      let saved = try await services.fillClientForm.save(
        marks, seen: form.seen, visit.token, requestID: context.requestID)
      let moments = Moments(timeZone: profile.timeZone, language: answer.language)
      let message =
        saved.isInDanger ? ClientLinkTexts.danger : ScreeningTexts.saved(moments.timeWithSeconds(saved.savedAt))
      return try JSONAnswer(SaveAnswer(.saved, version: saved.version, message: message(answer.language)))
        .response(from: request, context: context)
    } catch is ClientLinkRefusal {
      return try unknown(request, context)
    } catch let stale as StaleVersion {
      let answer = SaveAnswer(
        .conflict, version: stale.current, message: DossierTexts.stale(context.language), theirs: [:])
      return try JSONAnswer(answer, status: .conflict).response(from: request, context: context)
    } catch {
      guard let errors = FieldErrors.of(error, in: context.language) else { throw error }
      let answer = SaveAnswer(.refused, version: 0, message: errors.items.first?.message ?? "")
      return try JSONAnswer(answer, status: .unprocessableContent).response(from: request, context: context)
    }
  }

  @Sendable private func token(_ request: Request, _ context: StaffContext) async throws -> Response {
    guard let visit = cookie.visit(in: request) else { return try unknown(request, context) }
    return try JSONAnswer(TokenAnswer(visit.csrf)).response(from: request, context: context)
  }

  private func unknown(_ request: Request, _ context: StaffContext) throws -> Response {
    try JSONAnswer(["error": "signed-out"], status: .unauthorized).response(from: request, context: context)
  }

  // MARK: Leaving

  @Sendable private func thanks(_ request: Request, _ context: StaffContext) async throws -> Page {
    Page(ClientThanksPage(profile: profile, visit: plain(context)))
  }

  /// Ends the visit first, and leads to a site that says nothing.
  @Sendable private func exit(_ request: Request, _ context: StaffContext) async throws -> SeeOther {
    if let visit = cookie.visit(in: request) { try await services.fillClientForm.leave(visit.token) }
    return SeeOther(
      Href.site(profile.exit) ?? "/s",
      headers: [.setCookie: cookie.clearing, .clearSiteData: "\"cache\", \"storage\""])
  }

  private func left(_ visit: ClientVisit) async throws -> SeeOther {
    try await services.fillClientForm.leave(visit.token)
    return SeeOther("/s?bewaard=1", headers: [.setCookie: cookie.clearing])
  }

  // MARK: Parts

  /// Whoever has no visit that goes on, is at the door: whatever the reason.
  private func visited(
    _ request: Request, _ context: StaffContext, _ body: (ClientVisit) async throws -> ClientAnswer
  ) async throws -> ClientAnswer {
    guard let visit = cookie.visit(in: request) else { return .done(SeeOther("/s")) }
    do {
      return try await body(visit)
    } catch is ClientLinkRefusal {
      return .done(SeeOther("/s", headers: [.setCookie: cookie.clearing]))
    }
  }

  private func formData(
    _ request: Request, _ visit: ClientVisit, _ context: StaffContext
  ) async throws -> FormData {
    var context = context
    context.visit.csrf = visit.csrf
    return try await context.form(from: request)
  }

  private func page(
    _ form: FormData, _ errors: FieldErrors, _ visit: ClientVisit, _ context: StaffContext
  ) async throws -> Page {
    let answer = try await services.fillClientForm.read(visit.token, requestID: context.requestID)
    var shown = plain(context)
    shown.language = answer.language
    shown.csrf = visit.csrf
    let page = ClientFormPage(answer: answer, form: form, errors: errors, profile: profile, visit: shown)
    return errors.isEmpty ? Page(page) : .refused(page)
  }

  /// What a visit brings that has nothing to do with a sign-in that may be in the same browser.
  private func plain(_ context: StaffContext) -> Visit {
    Visit(language: context.language)
  }
}

/// How a request of a client ended: a page, or the way on.
enum ClientAnswer: ResponseGenerator {
  case page(Page)
  case done(SeeOther)

  func response(from request: Request, context: some RequestContext) throws -> Response {
    switch self {
    case .page(let page): try page.response(from: request, context: context)
    case .done(let place): place.response(from: request, context: context)
    }
  }
}
