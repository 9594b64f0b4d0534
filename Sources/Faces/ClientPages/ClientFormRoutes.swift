import Desk
import HTTPTypes
import Hummingbird
import Instruments
import Markup
import Questionnaires
import UseCases
import WebBase

/// The pages behind a client's link: open to everybody, and nothing is found there without a code.
struct ClientFormRoutes: Sendable {
  let services: DeskServices
  let profile: DeskProfile
  let cookie: ClientVisitCookie

  var routes: [Route<ClientContext>] {
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

  @Sendable private func door(_ request: Request, _ context: ClientContext) async throws -> Page {
    let isKept = request.uri.queryParameters["bewaard"] != nil
    return Page(
      ClientDoorPage(profile: profile, visit: plain(context), notice: isKept ? ClientTexts.kept : nil))
  }

  /// Looks nothing up: whoever follows links ahead of the reader learns and changes nothing.
  @Sendable private func link(_ request: Request, _ context: ClientContext) async throws -> Page {
    Page(ClientBeginPage(code: try context.word("code"), profile: profile, visit: plain(context)))
  }

  @Sendable private func open(_ request: Request, _ context: ClientContext) async throws -> ClientAnswer {
    // Nobody is known here yet, so there is no token: the cross-site guard and the code itself stand alone.
    let form = try await context.uncheckedForm(from: request)
    do {
      let visit = try await services.openClientLink(
        form["code"] ?? "", network: ClientNetwork.of(request), requestID: context.requestID)
      return .done(SeeOther("/s/lijst", headers: [.setCookie: cookie.setting(visit)]))
    } catch let refusal as ClientLinkRefusal {
      return .page(
        .refused(
          ClientDoorPage(
            profile: profile, visit: plain(context), errors: FieldErrors(refusal, in: context.language))))
    }
  }

  // MARK: Filling in

  @Sendable private func show(_ request: Request, _ context: ClientContext) async throws -> ClientAnswer {
    try await visited(context) { visit in
      .page(try await page(FormData(fields: []), FieldErrors(), visit, context))
    }
  }

  @Sendable private func act(_ request: Request, _ context: ClientContext) async throws -> ClientAnswer {
    try await visited(context) { visit in
      let form = try await context.form(from: request)
      let answer = try await services.fillClientForm.read(visit.token, requestID: context.requestID)
      do {
        var reader = FormReader(form, in: answer.language)
        let remark = reader.text("remark", upTo: ClientQuestions.remarkLimit) ?? ""
        try FormErrors.check(reader)
        let marks = try ItemFields.read(form, answer.answers.places, answer.instrument, answer.language)
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
        guard !(error is ClientLinkRefusal), let errors = FieldErrors.ofClient(error, in: answer.language) else {
          throw error
        }
        return .page(try await page(form, errors, visit, context))
      }
    }
  }

  /// Keeps single answers while they are given.
  @Sendable private func keep(_ request: Request, _ context: ClientContext) async throws -> Response {
    guard let visit = context.account else { return try unknown(request, context) }
    do {
      let form = try await context.form(from: request)
      let answer = try await services.fillClientForm.read(visit.token, requestID: context.requestID)
      let marks = try ItemFields.read(form, answer.answers.places, answer.instrument, answer.language)
      let saved = try await services.fillClientForm.save(
        marks, seen: form.seen, visit.token, requestID: context.requestID)
      let moments = Moments(timeZone: profile.timeZone, language: answer.language)
      let message =
        saved.isInDanger ? ClientTexts.danger : QuestionnaireTexts.saved(moments.timeWithSeconds(saved.savedAt))
      return try JSONAnswer(SaveAnswer(.saved, version: saved.version, message: message(answer.language)))
        .response(from: request, context: context)
    } catch is ClientLinkRefusal {
      return try unknown(request, context)
    } catch let stale as StaleVersion {
      let answer = SaveAnswer(
        .conflict, version: stale.current, message: ClientTexts.stale(context.language), theirs: [:])
      return try JSONAnswer(answer, status: .conflict).response(from: request, context: context)
    } catch {
      guard let errors = FieldErrors.ofClient(error, in: context.language) else { throw error }
      let answer = SaveAnswer(.refused, version: 0, message: errors.items.first?.message ?? "")
      return try JSONAnswer(answer, status: .unprocessableContent).response(from: request, context: context)
    }
  }

  @Sendable private func token(_ request: Request, _ context: ClientContext) async throws -> Response {
    guard let visit = context.account else { return try unknown(request, context) }
    return try JSONAnswer(TokenAnswer(visit.csrf)).response(from: request, context: context)
  }

  private func unknown(_ request: Request, _ context: ClientContext) throws -> Response {
    try JSONAnswer(["error": "signed-out"], status: .unauthorized).response(from: request, context: context)
  }

  // MARK: Leaving

  @Sendable private func thanks(_ request: Request, _ context: ClientContext) async throws -> Page {
    Page(ClientThanksPage(profile: profile, visit: plain(context)))
  }

  /// Ends the visit first, and leads to a site that says nothing.
  @Sendable private func exit(_ request: Request, _ context: ClientContext) async throws -> SeeOther {
    if let visit = context.account { try await services.fillClientForm.leave(visit.token) }
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
    _ context: ClientContext, _ body: (ClientVisit) async throws -> ClientAnswer
  ) async throws -> ClientAnswer {
    guard let visit = context.account else { return .done(SeeOther("/s")) }
    do {
      return try await body(visit)
    } catch is ClientLinkRefusal {
      return .done(SeeOther("/s", headers: [.setCookie: cookie.clearing]))
    }
  }

  private func page(
    _ form: FormData, _ errors: FieldErrors, _ visit: ClientVisit, _ context: ClientContext
  ) async throws -> Page {
    let answer = try await services.fillClientForm.read(visit.token, requestID: context.requestID)
    let shown = Visit(language: answer.language, csrf: visit.csrf)
    let page = ClientFormPage(answer: answer, form: form, errors: errors, profile: profile, visit: shown)
    return errors.isEmpty ? Page(page) : .refused(page)
  }

  /// For pages that are the same for everybody, whatever a browser brings.
  private func plain(_ context: ClientContext) -> Visit {
    Visit(language: context.language)
  }
}

extension FieldErrors {
  /// What a client can do something about; `nil` for an error that is no refusal.
  fileprivate static func ofClient(_ error: any Error, in language: Language) -> FieldErrors? {
    switch error {
    case let refusal as any Refusal: return FieldErrors(refusal, in: language)
    case let errors as FormErrors: return errors.errors
    case is StaleVersion:
      var errors = FieldErrors()
      errors.add(ClientTexts.stale(language), to: nil)
      return errors
    default: return nil
    }
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
