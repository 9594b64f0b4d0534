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

/// Opening, steering and closing a crisis. A fault of the register never leaves somebody without the numbers and
/// without what they typed.
package struct CrisisRoutes: Sendable {
  /// In UTF-16 units, as browsers count.
  static let noteLimit = 4_000
  static let placeLimit = 300

  let services: DeskServices
  let shell: WorkspaceShell

  package init(services: DeskServices, shell: WorkspaceShell) {
    self.services = services
    self.shell = shell
  }

  package var routes: [Route<StaffContext>] {
    [
      .get("/w/crises", name: "crises.list", use: list),
      .get("/w/crises/csv", name: "crises.csv", use: csv),
      .get("/w/nood", name: "crisis.emergency", reach: .open, use: emergency),
      .get("/w/crisis/nieuw", name: "crisis.door", use: door),
      .post("/w/crisis/nieuw", name: "crisis.open", use: open),
      .get("/w/crisis/:crisis", name: "crisis.show", use: show),
      .post("/w/crisis/:crisis/log", name: "crisis.log", use: log),
      .post("/w/crisis/:crisis/terug", name: "crisis.take-back", use: takeBack),
      .post("/w/crisis/:crisis/vergissing", name: "crisis.mistake", use: closeAsMistake),
      .get("/w/crisis/:crisis/koppel", name: "crisis.link-door") { request, context in
        try await linkPage(FieldErrors(), context)
      },
      .post("/w/crisis/:crisis/koppel", name: "crisis.link", use: link),
      .post("/w/crisis/:crisis/koppel/zoek", name: "crisis.link-find") { request, context in
        let search = try await RecordSearch(services, try await context.form(from: request), context)
        return try await linkPage(search.errors, context, search)
      },
      .post("/w/crisis/:crisis/bewaar", name: "crisis.keep", use: keep),
      .post("/w/crisis/:crisis/einde", name: "crisis.end", use: end),
      .post("/w/crisis/:crisis/akkoord", name: "crisis.sign", use: sign),
    ]
  }

  private var newToken: String { services.effects.newToken() }

  /// The record in which somebody pressed the button.
  private func origin(_ request: Request) -> CrisisOrigin? {
    ["contact", "dossier", "taak"].lazy.compactMap { kind in
      request.uri.queryParameters[kind[...]].flatMap { CrisisOrigin(word: kind + ":" + $0) }
    }.first
  }

  // MARK: Opening

  @Sendable private func door(_ request: Request, _ context: StaffContext) async throws -> Page {
    try doorPage(.door, CrisisForm(token: newToken), origin(request), context)
  }

  /// The log begins before anything else is asked or read. What was typed on the page of a failed try goes along.
  @Sendable private func open(_ request: Request, _ context: StaffContext) async throws -> Response {
    let sent = try await context.form(from: request)
    let token = sent["token"] ?? ""
    let form = CrisisForm(try FormEdit(refused: sent), token: token.isEmpty ? newToken : token)
    let origin = origin(request)
    let lines = sent.crisisLines(token: form.token)
    return try await begin(form, from: origin, lines, request, context) { id in
      let call = sent[CrisisForm.call].flatMap { ContactID.Public($0) }
      return SeeOther(call.map { "/w/bellen/\($0)" } ?? "/w/crisis/\(id)").response(from: request, context: context)
    }
  }

  /// Opens a crisis and goes on; a fault of the house shows the numbers, with what was typed.
  ///
  /// - Parameters:
  ///   - lines: what begins the log.
  ///   - spare: what has a place of its own as long as the register can be written, and goes into the log when not.
  func begin(
    _ form: CrisisForm, from origin: CrisisOrigin?, _ lines: [TypedCrisisLine], spare: [TypedCrisisLine] = [],
    _ request: Request, _ context: StaffContext, then goOn: (CrisisID.Public) async throws -> Response
  ) async throws -> Response {
    let occasion = try context.occasion(at: services)
    do {
      return try await goOn(try await services.openCrisis(from: origin, token: form.token, saying: lines, occasion))
    } catch  where CrisisFault.isOfTheHouse(error) {
      context.note(error)
      let isKept = try keepOutside(form.token, lines + spare, origin, occasion, context)
      return try doorPage(isKept ? .spooled : .unwritable, form, origin, context)
        .response(from: request, context: context)
    }
  }

  /// Keeps the crisis beside the register; when the disk fails as well, the page says that nothing is kept.
  private func keepOutside(
    _ token: String, _ lines: [TypedCrisisLine], _ origin: CrisisOrigin?, _ occasion: Occasion,
    _ context: StaffContext
  ) throws -> Bool {
    do {
      return try services.spoolCrisis(from: origin, token: token, lines, occasion)
    } catch let refusal as AccessRefusal {
      throw refusal
    } catch {
      context.note(error)
      return false
    }
  }

  /// A page that needs nothing but the sign-in.
  private func doorPage(
    _ reason: CrisisDoorPage.Reason, _ form: CrisisForm, _ origin: CrisisOrigin?, _ context: StaffContext
  ) throws -> Page {
    let role = try context.requireAccount().role
    guard role.helps else { throw HTTPFault.notFound }
    let page = BarePage(CrisisTexts.tab(context.language), profile: shell.profile, visit: context.visit) {
      CrisisDoorPage(
        reason: reason, form: form, origin: origin, lines: CrisisLineNumber.all(of: shell.profile),
        csrf: context.visit.csrf, language: context.language)
    }
    if case .door = reason { return Page(page) }
    return Page(page, status: .serviceUnavailable)
  }

  // MARK: Steering

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Page {
    let id = try context.publicID(.crisis)
    do {
      return try await render(id, nil, context)
    } catch  where CrisisFault.isOfTheHouse(error) {
      context.note(error)
      return try doorPage(.unreadable(id), CrisisForm(token: newToken), nil, context)
    }
  }

  /// The page, with what was typed in it when it is shown again. Of a crisis that was closed meanwhile it is the log,
  /// with what was typed to be copied.
  private func render(_ id: CrisisID.Public, _ refused: CrisisForm?, _ context: StaffContext) async throws -> Page {
    var (answer, shown) = try await reading(id, context)
    if let refused {
      shown.edit = refused.edit
      shown.errors = refused.errors
    }
    let page = CrisisPage(
      answer: answer, form: shown, isRefused: refused != nil, lines: CrisisLineNumber.all(of: shell.profile),
      moments: shell.moments(context), csrf: context.visit.csrf)
    return try await shell.page(
      CrisisTexts.tab(context.language), in: .today, context, status: refused == nil ? .fine : .refused, letters: false,
      talk: answer.mayWrite && answer.crisis.state != .closed ? .crisis : nil
    ) { page }
  }

  /// A crisis with its form, for the call beside which it stands.
  func beside(_ call: ContactID.Public, _ id: CrisisID.Public, _ context: StaffContext) async throws -> CrisisBeside {
    let (answer, form) = try await reading(id, context)
    return CrisisBeside(
      answer: answer, form: form, call: call, lines: CrisisLineNumber.all(of: shell.profile),
      moments: shell.moments(context), csrf: context.visit.csrf)
  }

  private func reading(_ id: CrisisID.Public, _ context: StaffContext) async throws -> (CrisisAnswer, CrisisForm) {
    let answer = try await services.readCrisis(id, try context.occasion(at: services))
    let stored = FormEdit(CrisisForm.stored(answer, try shell.calendar))
    return (answer, CrisisForm(try stored.restoring(answer.draft?.typed), token: newToken))
  }

  // MARK: Linking

  /// What a crisis may belong to: what this worker has open, had lately, or carries.
  private func linkPage(
    _ errors: FieldErrors, _ context: StaffContext, _ search: RecordSearch = RecordSearch()
  ) async throws -> Page {
    let id = try context.publicID(.crisis)
    let occasion = try context.occasion(at: services)
    let crisis = try await services.readCrisis(id, occasion)
    guard crisis.mayWrite, !crisis.isLinked else { throw CrisisRefusal.linkedAlready }
    let today = try await services.showToday(occasion)
    let caseload = try await services.listCaseload(.mine, occasion)
    let page = CrisisLinkPage(
      id: id, contacts: today.drafts + today.recent, dossiers: caseload.lines, search: search, errors: errors,
      moments: shell.moments(context), csrf: context.visit.csrf)
    return try await shell.page(
      CrisisTexts.tab(context.language), in: .today, context, status: errors.isEmpty ? .fine : .refused
    ) { page }
  }

  @Sendable private func link(_ request: Request, _ context: StaffContext) async throws -> Response {
    let id = try context.publicID(.crisis)
    let form = try await context.form(from: request)
    guard let origin = form[CrisisLinkPage.field].flatMap({ CrisisOrigin(word: $0) }) else {
      var reader = FormReader(form, in: context.language)
      reader.refuse(CrisisTexts.chooseRecord, at: CrisisLinkPage.field)
      return try await linkPage(reader.errors, context).response(from: request, context: context)
    }
    try await services.linkCrisis(id, to: origin, try context.occasion(at: services))
    return SeeOther("/w/crisis/\(id)").response(from: request, context: context)
  }

  /// A line is never refused because of what somebody else wrote: the log only adds.
  @Sendable private func log(_ request: Request, _ context: StaffContext) async throws -> Response {
    try await change(request, context) { id, form, occasion in
      var reader = FormReader(form, in: context.language)
      let note = reader.crisisNote()
      let line = reader.line(form[CrisisButton.field] ?? "")
      try FormErrors.check(reader)
      guard let line else {
        // The button that offers what no longer fits stands for no line.
        if try await isClosed(id, occasion) { throw CrisisRefusal.closed }
        throw HTTPFault.malformed
      }
      try await services.logCrisis(
        line, note: note, of: id, token: form.crisisLineToken,
        typed: try form.logged(form[CrisisButton.field] ?? "").typedInCrisis(), occasion)
    }
  }

  /// What was typed beside the button is a draft already, or comes again with the page.
  @Sendable private func takeBack(_ request: Request, _ context: StaffContext) async throws -> Response {
    try await change(request, context) { id, form, occasion in
      guard let line = form[CrisisForm.line].flatMap({ Int($0) }) else { throw HTTPFault.malformed }
      try await services.takeBackCrisisLine(line, of: id, typed: try form.typedInCrisis(), occasion)
    }
  }

  @Sendable private func closeAsMistake(_ request: Request, _ context: StaffContext) async throws -> Response {
    try await change(request, context) { id, form, occasion in
      var reader = FormReader(form, in: context.language)
      let note = reader.crisisNote()
      try FormErrors.check(reader)
      try await services.closeCrisisAsMistake(id, note: note, typed: try form.typedInCrisis(), occasion)
    }
  }

  /// Of two people who end it differently, the second sees what the first wrote.
  @Sendable private func end(_ request: Request, _ context: StaffContext) async throws -> Response {
    try await change(request, context) { id, form, occasion in
      form = try form.withPlainFollowUp(in: context.language).withChoices()
      let before = try await services.readCrisis(id, occasion).crisis.ending
      if let before {
        form = try FormMerge(form, over: CrisisForm.ending(before, try shell.calendar), version: form.seen).settled(
          form)
      }
      var reader = FormReader(form, in: context.language)
      let note = reader.crisisNote()
      let outcome = reader.choice(CrisisOutcome.list.name, as: CrisisOutcome.self)
      let followUp = reader.clock(CrisisForm.followUp)
      try FormErrors.check(reader)
      try await services.endCrisis(
        outcome, safetyPlanGiven: form.safetyPlanGiven, followUp: followUp, note: note, of: id,
        stage: form[CrisisForm.stage], over: before,
        token: form.crisisLineToken, draft: form.draftVersion, rest: try form.besideCrisisEnding(), occasion)
    }
  }

  @Sendable private func sign(_ request: Request, _ context: StaffContext) async throws -> Response {
    try await change(request, context, next: SeeOther("/w", saying: .crisisAgreed)) {
      id, form, occasion in
      var reader = FormReader(form, in: context.language)
      let note = reader.crisisNote()
      try FormErrors.check(reader)
      do {
        try await services.signCrisisOff(
          id, stage: form[CrisisForm.stage], note: note, token: form.crisisLineToken, typed: try form.typedInCrisis(),
          occasion)
      } catch let refusal as CrisisRefusal where refusal != .closed {
        // It stands in the log now.
        form = form.setting(CrisisForm.note, to: [])
        throw refusal
      }
    }
  }

  private func isClosed(_ id: CrisisID.Public, _ occasion: Occasion) async throws -> Bool {
    try await services.readCrisis(id, occasion).crisis.state == .closed
  }

  /// Does a change and shows the page again; a refusal or a fault keeps everything that was typed.
  private func change(
    _ request: Request, _ context: StaffContext, next: SeeOther? = nil,
    _ act: (CrisisID.Public, inout FormData, Occasion) async throws -> Void
  ) async throws -> Response {
    let id = try context.publicID(.crisis)
    let sent = try await context.form(from: request)
    let occasion = try context.occasion(at: services)
    var form = sent
    do {
      try await act(id, &form, occasion)
      let call = sent[CrisisForm.call].flatMap { ContactID.Public($0) }.map { Href("/w/bellen/\($0)") }
      return (next ?? SeeOther(call ?? "/w/crisis/\(id)")).response(from: request, context: context)
    } catch {
      var again = CrisisForm(try FormEdit(refused: form, error), token: sent["token"] ?? newToken)
      if let errors = FieldErrors.of(error, in: context.language) {
        again.errors = errors
      } else if CrisisFault.isOfTheHouse(error) {
        context.note(error)
        return try doorPage(.unreadable(id), again, nil, context).response(from: request, context: context)
      } else {
        // Who may not write in it any more may still read it: it was closed meanwhile.
        guard error is NotFound, try await isClosed(id, occasion) else { throw error }
      }
      return try await render(id, again, context).response(from: request, context: context)
    }
  }

  /// Keeps what is typed, in any field of the page.
  @Sendable private func keep(_ request: Request, _ context: StaffContext) async throws -> JSONResponse {
    let id = try context.publicID(.crisis)
    let sent = try await context.form(from: request)
    let occasion = try context.occasion(at: services)
    let keeping = DraftKeeping(
      services: services, form: FormDraft.crisis, place: .crisis(id), moments: shell.moments(context))
    do {
      return try JSONResponse(try await keeping.keep(sent, occasion))
    } catch let error as NotFound {
      guard try await isClosed(id, occasion) else { throw error }
      return try JSONResponse(
        SaveResponse(.moved, version: sent.seen, message: CrisisTexts.closedMeanwhile(context.language)))
    }
  }
}

/// Faults of the house, as against refusals and pages that do not exist.
enum CrisisFault {
  static func isOfTheHouse(_ error: any Error) -> Bool {
    switch error {
    case is NotFound, is AccessRefusal, is HTTPFault, is CancellationError: false
    default: FieldErrors.of(error, in: .dutch) == nil
    }
  }
}
