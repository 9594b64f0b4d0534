import Desk
import HTTPTypes
import HouseActs
import Hummingbird
import Instruments
import Markup
import Questionnaires
import ScreeningActs
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

  @Sendable private func open(_ request: Request, _ context: ClientContext) async throws -> ClientResponse {
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

  @Sendable private func show(_ request: Request, _ context: ClientContext) async throws -> ClientResponse {
    try await visited(context) { visit in
      let missed = request.uri.queryParameters[Self.unfinished[...]]
      return .page(
        try await page(nil, FieldErrors(), missed: missed.map { $0 == Self.openLeft }, visit, context))
    }
  }

  @Sendable private func act(_ request: Request, _ context: ClientContext) async throws -> ClientResponse {
    try await visited(request, context) { visit, form in
      // The form has a language of its own, whatever the browser asks for.
      let shown = try await services.fillClientForm.read(visit.token, requestID: context.requestID)
      var attempt = EditAttempt(form)
      do {
        return try await attempt.save(over: { try await stored(visit, context) }) { form in
          .done(try await send(form, shown, visit, context))
        }
      } catch is UnfinishedClientForm {
        // A page of its own: to load it again sends nothing.
        let left = form["act"] == "finish-open" ? Self.openLeft : Self.openItems
        return .done(SeeOther(Href("/s/lijst").asking([(Self.unfinished, left)])))
      } catch {
        guard !(error is ClientLinkRefusal), let errors = FieldErrors.of(error, in: shown.language) else {
          throw error
        }
        let waiting = try ItemFields.unkept(attempt.last, error, over: try await stored(visit, context))
        let isInDanger = try await heed(waiting, visit, context)
        return .page(
          try await page(try attempt.edit(after: error), errors, isInDanger: isInDanger, visit, context))
      }
    }
  }

  private func send(
    _ form: FormData, _ answer: ClientFormAnswer, _ visit: ClientVisit, _ context: ClientContext
  ) async throws -> SeeOther {
    var reader = FormReader(form, in: answer.language)
    let written = reader.text("remark", upTo: ClientQuestions.remarkLimit) ?? ""
    try FormErrors.check(reader)
    let remark = form.has("remark") ? written : nil
    let marks = try ItemFields.read(form, answer.answers.places, answer.instrument, answer.language)
    guard form["act"] != "save" else {
      let saved = try await services.fillClientForm.save(
        marks, seen: form.seen, remark: remark, visit.token, requestID: context.requestID)
      return saved.isInDanger ? SeeOther("/s/lijst") : try await left(visit)
    }
    try await services.fillClientForm.finish(
      marks, seen: form.seen, leavesOpen: form["act"] == "finish-open", remark: remark, sent: form.token, visit.token,
      requestID: context.requestID)
    // The visit opens nothing any more; it tells a second window of this browser that the form was sent.
    return SeeOther("/s/klaar")
  }

  /// What is kept of the form now.
  private func stored(_ visit: ClientVisit, _ context: ClientContext) async throws -> StoredForm {
    try await services.fillClientForm.read(visit.token, requestID: context.requestID).stored
  }

  /// Tells the desk of answers that could not be kept yet: danger waits for no choice.
  private func heed(_ answers: FormData, _ visit: ClientVisit, _ context: ClientContext) async throws -> Bool {
    guard !answers.fields.isEmpty else { return false }
    let answer = try await services.fillClientForm.read(visit.token, requestID: context.requestID)
    let marks = ItemFields.sort(answers, answer.answers.places, answer.instrument, answer.language).marks
    return try await services.fillClientForm.heed(marks, visit.token, requestID: context.requestID)
  }

  // MARK: While it is filled in

  /// Keeps single answers while they are given, and the words beside them.
  @Sendable private func keep(_ request: Request, _ context: ClientContext) async throws -> Response {
    guard let visit = context.account else { return try unknown(request, context) }
    let form = try await context.form(from: request)
    let shown: ClientFormAnswer
    do {
      shown = try await services.fillClientForm.read(visit.token, requestID: context.requestID)
    } catch ClientLinkRefusal.formClosed {
      return try JSONResponse(SaveResponse(.moved, version: form.seen, message: ClientTexts.late(context.language)))
        .response(from: request, context: context)
    } catch ClientLinkRefusal.closedByDesk {
      return try JSONResponse(
        SaveResponse(.moved, version: form.seen, message: ClientTexts.closedByDesk(context.language))
      ).response(from: request, context: context)
    } catch is ClientLinkRefusal {
      return try unknown(request, context)
    }
    do {
      let keeping = try await form.keeping(over: { try await stored(visit, context) }) {
        try await keep($0, shown, visit, context)
      }
      return try JSONResponse(try await answer(form, keeping, shown.language, visit, context))
        .response(from: request, context: context)
    } catch is ClientLinkRefusal {
      return try unknown(request, context)
    } catch {
      guard let errors = FieldErrors.of(error, in: shown.language) else { throw error }
      let answer = SaveResponse(
        .refused, version: form.seen, message: errors.items.first?.message ?? "", errors: errors)
      return try JSONResponse(answer).response(from: request, context: context)
    }
  }

  private func keep(
    _ form: FormData, _ answer: ClientFormAnswer, _ visit: ClientVisit, _ context: ClientContext
  ) async throws -> SavedClientForm {
    let marks = ItemFields.sort(form, answer.answers.places, answer.instrument, answer.language).marks
    var reader = FormReader(form, in: answer.language)
    _ = reader.text("remark", upTo: ClientQuestions.remarkLimit)
    return try await services.fillClientForm.save(
      marks, seen: form.seen, remark: reader.errors.isEmpty ? form["remark"] : nil, visit.token,
      requestID: context.requestID)
  }

  private func answer(
    _ form: FormData, _ keeping: Keeping<SavedClientForm>, _ language: Language, _ visit: ClientVisit,
    _ context: ClientContext
  ) async throws -> SaveResponse {
    guard let now = keeping.kept?.stored ?? keeping.stored else { throw HTTPFault.malformed }
    let isWaiting = try await heed(ItemFields.unkept(keeping.merge?.clashes ?? []), visit, context)
    let moments = Moments(timeZone: profile.timeZone, language: language)
    var reader = FormReader(form, in: language)
    _ = reader.text("remark", upTo: ClientQuestions.remarkLimit)
    var errors = reader.errors
    if let saved = keeping.kept {
      errors.add(ItemFields.sort(form, saved.answers.places, saved.instrument, language).errors)
    }
    let message = keeping.kept.map { QuestionnaireTexts.saved(moments.timeWithSeconds($0.savedAt))(language) }
    let answer = SaveResponse(
      form, keeping.merge, now: now, message: message ?? "", in: language, errors: errors)
    if isWaiting { return answer.saying(ClientTexts.dangerSeen(language)) }
    return keeping.kept?.isInDanger == true ? answer.saying(ClientTexts.danger(language)) : answer
  }

  /// The token of the visit that there is now, and the form that it is for: a page of another form then saves nothing
  /// more.
  @Sendable private func token(_ request: Request, _ context: ClientContext) async throws -> Response {
    guard let visit = context.account else { return try unknown(request, context) }
    do {
      let answer = try await services.fillClientForm.read(visit.token, requestID: context.requestID)
      return try JSONResponse(TokenResponse(Visit(csrf: visit.csrf(of: answer.id), owner: answer.id.text)))
        .response(from: request, context: context)
    } catch is ClientLinkRefusal {
      return try unknown(request, context)
    }
  }

  private func unknown(_ request: Request, _ context: ClientContext) throws -> Response {
    try JSONResponse(["error": "signed-out"], status: .unauthorized).response(from: request, context: context)
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

  /// In the address of a form that was sent too early: what was missing.
  private static let unfinished = "mist"
  private static let openItems = "vragen"
  private static let openLeft = "meer"

  /// Whoever has no visit that goes on, is at the door: whatever the reason, but that the form was sent.
  private func visited(
    _ context: ClientContext, _ body: (ClientVisit) async throws -> ClientResponse
  ) async throws -> ClientResponse {
    guard let visit = context.account else { return .done(SeeOther("/s")) }
    do {
      return try await body(visit)
    } catch ClientLinkRefusal.formClosed {
      return .done(SeeOther("/s/klaar"))
    } catch ClientLinkRefusal.closedByDesk {
      return .page(late(ClientTexts.closedByDesk, FormData([:]), context))
    } catch is ClientLinkRefusal {
      return .done(SeeOther("/s", headers: [.setCookie: cookie.clearing]))
    }
  }

  /// The same with a form that was sent: what is in it waits for a new visit.
  private func visited(
    _ request: Request, _ context: ClientContext, _ body: (ClientVisit, FormData) async throws -> ClientResponse
  ) async throws -> ClientResponse {
    let form = try await context.form(from: request)
    return try await visited(context) { visit in
      do {
        return try await body(visit, form)
      } catch ClientLinkRefusal.opensNothing {
        try ExpiredForms<ClientContext>.hold(form)
        throw ClientLinkRefusal.opensNothing
      } catch ClientLinkRefusal.formClosed {
        guard try await !services.fillClientForm.wasSent(form.token, visit.token) else {
          return .done(SeeOther("/s/klaar"))
        }
        return .page(late(ClientTexts.late, form, context))
      } catch ClientLinkRefusal.closedByDesk {
        return .page(late(ClientTexts.closedByDesk, form, context))
      }
    }
  }

  /// What was written once more, with why the desk doesn't have it.
  private func late(_ why: Text, _ form: FormData, _ context: ClientContext) -> Page {
    .refused(ClientLatePage(why: why, words: form["remark"] ?? "", profile: profile, visit: plain(context)))
  }

  private func page(
    _ edit: FormEdit?, _ errors: FieldErrors, isInDanger: Bool = false, missed: Bool? = nil, _ visit: ClientVisit,
    _ context: ClientContext
  ) async throws -> Page {
    let answer = try await services.fillClientForm.read(visit.token, requestID: context.requestID)
    var errors = errors
    // What was missing when it was sent, as far as it is missing still.
    if let refusal = missed.flatMap({ answer.unfinished(leavesOpen: $0) }) {
      errors = FieldErrors(refusal, in: answer.language)
    }
    let shown = Visit(language: answer.language, csrf: visit.csrf(of: answer.id), owner: answer.id.text)
    let page = ClientFormPage(
      answer: answer, edit: edit ?? FormEdit(answer.stored), errors: errors, isInDanger: isInDanger, profile: profile,
      visit: shown)
    return errors.isEmpty || missed != nil ? Page(page) : .refused(page)
  }

  /// For pages that are the same for everybody, whatever a browser brings.
  private func plain(_ context: ClientContext) -> Visit {
    Visit(language: context.language)
  }
}

/// How a request of a client ended: a page, or the way on.
enum ClientResponse: ResponseGenerator {
  case page(Page)
  case done(SeeOther)

  func response(from request: Request, context: some RequestContext) throws -> Response {
    switch self {
    case .page(let page): try page.response(from: request, context: context)
    case .done(let place): place.response(from: request, context: context)
    }
  }
}

extension ClientFormAnswer {
  /// What is kept, as the form shows it.
  fileprivate var stored: StoredForm {
    let items = ItemFields.form(answers, of: instrument)
    return StoredForm(remark.map { items.setting("remark", to: [$0]) } ?? items, version: version)
  }
}

extension SavedClientForm {
  /// What is kept of the form now.
  fileprivate var stored: StoredForm {
    let items = ItemFields.form(answers, of: instrument)
    return StoredForm(remark.map { items.setting("remark", to: [$0]) } ?? items, version: version)
  }
}
