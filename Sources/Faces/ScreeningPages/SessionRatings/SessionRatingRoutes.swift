import CareActs
import CarePages
import Desk
package import HouseActs
package import HousePages
import Hummingbird
import Instruments
import Markup
import Questionnaires
import ScreeningActs
package import WebBase
package import WebSession

/// What a client thought of a session: by a code, or on the worker's screen turned round.
package struct SessionRatingRoutes: Sendable {
  let services: DeskServices
  let forms: DossierForms
  let links: ClientLinkRoutes

  package init(services: DeskServices, settings: WebSettings, shell: WorkspaceShell) {
    self.services = services
    forms = DossierForms(services: services, shell: shell)
    links = ClientLinkRoutes(services: services, settings: settings, shell: shell)
  }

  package var routes: [Route<StaffContext>] {
    [
      .get("/w/dossier/:dossier/gesprek/:session/beoordeling", name: "session-rating.show", use: show),
      .post("/w/dossier/:dossier/gesprek/:session/beoordeling", name: "session-rating.act", use: act),
      .get("/w/dossier/:dossier/gesprek/:session/beoordeling/scherm", name: "session-rating.screen", use: screen),
      .post("/w/dossier/:dossier/gesprek/:session/beoordeling/scherm", name: "session-rating.answer", use: answer),
      .get("/w/dossier/:dossier/gesprek/:session/beoordeling/dank", name: "session-rating.thanks", use: thanks),
    ]
  }

  private func place(_ context: StaffContext) throws -> Href {
    "/w/dossier/\(try context.publicID(.dossier))/gesprek/\(try context.publicID(.session))/beoordeling"
  }

  // MARK: For the worker

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await page(FieldErrors(), context)
  }

  @Sendable private func act(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let dossier = try context.publicID(.dossier)
    let session = try context.publicID(.session)
    let form = try await context.form(from: request)
    let occasion = try context.occasion(at: services)
    return try await EditAttempt.sending(
      form, in: context.language, renewing: context.requestID,
      { form in
        switch form["act"] {
        case "skip":
          try await services.skipSessionRating(
            of: session, in: dossier, form[SkipReason.list.name].flatMap { SkipReason(rawValue: $0) }, occasion)
          return .done(SeeOther(try place(context)))
        case "code":
          let rating = try await services.beginSessionRating(
            of: session, in: dossier, context.language, .client, occasion)
          return .refused(try await links.sheet(to: rating, in: dossier, context.language, request, context))
        default:
          _ = try await services.beginSessionRating(
            of: session, in: dossier, context.language, .turnedScreen, occasion)
          return .done(SeeOther("\(try place(context))/scherm"))
        }
      },
      again: { .refused(try await page($0.errors, context)) })
  }

  private func page(_ errors: FieldErrors, _ context: StaffContext) async throws -> Page {
    let shown = try await services.readSessionRating(
      of: try context.publicID(.session), in: try context.publicID(.dossier), try context.occasion(at: services))
    return try await forms.shell.page(
      SessionRatingTexts.title(context.language), in: .caseload, context, status: errors.isEmpty ? .fine : .refused
    ) {
      SessionRatingPage(shown: shown, errors: errors, visit: context.visit)
    }
  }

  // MARK: On the screen that is turned round

  @Sendable private func screen(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    guard let rating = try await open(context) else { return .done(SeeOther(try place(context))) }
    return .refused(try screenPage(rating, FormEdit(stored(rating)), FieldErrors(), context))
  }

  @Sendable private func answer(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let form = try await context.form(from: request)
    guard let rating = try await open(context) else { return .refused(settled(form, context)) }
    var attempt = EditAttempt(form)
    do {
      try await attempt.save(over: { try await open(context).map(stored) ?? .none }) { form in
        var reader = FormReader(form, in: context.language)
        let remark = reader.text("remark", upTo: ClientQuestions.remarkLimit) ?? ""
        try FormErrors.check(reader)
        _ = try await services.finishScreening(
          of: rating.screening.id, in: rating.dossier, seen: form.seen, corrects: false,
          remark: form.has("remark") ? remark : nil, try context.occasion(at: services),
          read: ItemFields.reader(of: form, context.language))
      }
      return .done(SeeOther("\(try place(context))/dank"))
    } catch {
      let refusal = (error as? UnfinishedScreening)?.refusal ?? error
      guard let errors = FieldErrors.of(refusal, in: context.language) else { throw error }
      guard let now = try await open(context) else { return .refused(settled(attempt.last, context)) }
      // What can't be scored yet is kept.
      let edit = error is UnfinishedScreening ? FormEdit(stored(now)) : try attempt.edit(after: error)
      return .refused(try screenPage(now, edit, errors, context))
    }
  }

  /// What the register holds of the client's answers.
  private func stored(_ rating: ScreeningPageAnswer) -> StoredForm {
    let stored = rating.screening.stored
    return StoredForm(stored.values.setting("remark", to: [rating.screening.remark]), version: stored.version)
  }

  /// The session was rated another way meanwhile: the client's words stay on the screen.
  private func settled(_ form: FormData, _ context: StaffContext) -> Page {
    let language = context.language
    return .refused(
      BarePage(QuestionnaireTexts.title(language), profile: forms.shell.profile, visit: context.visit) {
        TypedMeanwhile(form["remark"] ?? "", why: SessionRatingTexts.settled(language), in: language)
        P { SessionRatingTexts.turnBack(language) }
      })
  }

  /// The rating of the session, as long as the client may answer.
  private func open(_ context: StaffContext) async throws -> ScreeningPageAnswer? {
    try await services.readScreening(
      ofSession: try context.publicID(.session), in: try context.publicID(.dossier), context.language,
      try context.occasion(at: services))
  }

  private func screenPage(
    _ rating: ScreeningPageAnswer, _ edit: FormEdit, _ errors: FieldErrors, _ context: StaffContext
  ) throws -> Page {
    guard let instrument = rating.screening.instrument, let line = rating.screening.answers,
      let wording = rating.wording
    else { throw HTTPFault.notFound }
    let place = try place(context)
    let language = context.language
    let page = BarePage(
      QuestionnaireTexts.title(language), profile: forms.shell.profile, visit: context.visit, hasErrors: !errors.isEmpty
    ) {
      H1 { wording.title ?? QuestionnaireTexts.title(language) }
      ErrorSummary(errors, in: language)
      PostForm(to: "\(place)/scherm", csrf: context.visit.csrf, style: "answers", edit: edit) {
        ClientQuestions(
          instrument: instrument, wording: wording, answers: line, edit: edit, errors: errors, language: language)
        ButtonRow { SubmitButton(QuestionnaireTexts.send(language), name: "act", value: "finish") }
      }
    }
    return errors.isEmpty ? Page(page) : .refused(page)
  }

  @Sendable private func thanks(_ request: Request, _ context: StaffContext) async throws -> Page {
    let dossier = try context.publicID(.dossier)
    let language = context.language
    return Page(
      BarePage(QuestionnaireTexts.title(language), profile: forms.shell.profile, visit: context.visit) {
        H1 { SessionRatingTexts.thanks(language) }
        P { SessionRatingTexts.turnBack(language) }
        ButtonRow { LinkButton(SessionRatingTexts.back(language), to: "/w/dossier/\(dossier)", look: .quiet) }
      })
  }
}

/// The rating of one session, for the worker: how to ask, or what was answered.
struct SessionRatingPage: Markup {
  let shown: Framed<ReadSessionRating.Answer>
  let errors: FieldErrors
  let visit: Visit

  private var language: Language { visit.language }
  private var answer: DossierFrame { shown.frame }
  private var session: SessionAnswer { shown.content.session }
  private var dossier: Href { "/w/dossier/\(answer.id)" }
  private var place: Href { "\(dossier)/gesprek/\(session.id)/beoordeling" }

  var html: HTML {
    DossierBar(answer, title: SessionRatingTexts.title(language), sub: session.session.on.display, in: language) {
      LinkButton(SessionRatingTexts.course(language), to: "\(dossier)/beloop", look: .line, icon: .chart)
    }
    ErrorSummary(errors, in: language)
    if let rating = shown.content.rating, rating.state != .open {
      outcome(rating)
    } else {
      P(.class("muted")) { SessionRatingTexts.why(language) }
      if shown.content.rating != nil { Notice(SessionRatingTexts.begun(language)) }
      ask
    }
  }

  private func outcome(_ rating: ScreeningAnswer) -> HTML {
    HTML.list {
      P(.class("score")) { rating.reading(in: language) }
      if !rating.remark.isEmpty {
        H2 { SessionRatingTexts.remarkTitle(language) }
        P(.class("prose"), .directionFromContent) { rating.remark }
      }
      ButtonRow {
        LinkButton(SessionRatingTexts.done(language), to: "\(dossier)/vragenlijst/\(rating.id)", look: .line)
      }
    }
  }

  private var ask: HTML {
    PostForm(to: place, csrf: visit.csrf, style: "stack") {
      P { SessionRatingTexts.screenHint(language) }
      ButtonRow {
        SubmitButton(SessionRatingTexts.screen(language), name: "act", value: "screen")
        SubmitButton(SessionRatingTexts.code(language), look: .line, name: "act", value: "code")
      }
      More(SessionRatingTexts.skip(language), isOpen: errors[SkipReason.list.name] != nil) {
        ChoiceList(
          SkipReason.list.name, label: SkipReason.list.title(language),
          choices: SkipReason.list.answers(on: answer.today, in: language), error: errors[SkipReason.list.name],
          isOptional: true, in: language)
        ButtonRow {
          SubmitButton(SessionRatingTexts.skipSave(language), look: .line, name: "act", value: "skip")
        }
      }
    }.html
  }
}
