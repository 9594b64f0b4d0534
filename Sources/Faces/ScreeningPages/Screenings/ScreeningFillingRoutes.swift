import CareActs
import CarePages
import Desk
import Foundation
import HouseActs
import HousePages
import Hummingbird
import Instruments
import Markup
import Questionnaires
import ScreeningActs
import WebBase
import WebSession

/// Filling in a questionnaire by keyboard, also by two people at once; the result, and corrections.
///
/// An answer that opens the safety route waits for nothing: when it can't be kept, since somebody else answered too or
/// finished the form, the crisis log is opened all the same.
struct ScreeningFillingRoutes: Sendable {
  let services: DeskServices
  let forms: DossierForms

  var routes: [Route<StaffContext>] {
    [
      .get("/w/dossier/:dossier/vragenlijst/:screening", name: "screening.show", use: show),
      .post("/w/dossier/:dossier/vragenlijst/:screening", name: "screening.act", use: act),
      .post("/w/dossier/:dossier/vragenlijst/:screening/bewaar", name: "screening.keep", use: keep),
      .post("/w/dossier/:dossier/vragenlijst/:screening/overslaan", name: "screening.skip", use: skip),
      .post("/w/dossier/:dossier/vragenlijst/:screening/oordeel", name: "screening.rate", use: rate),
    ]
  }

  private func place(_ context: StaffContext) throws -> Href {
    "/w/dossier/\(try context.publicID(.dossier))/vragenlijst/\(try context.publicID(.screening))"
  }

  private func read(_ context: StaffContext) async throws -> ScreeningPageAnswer {
    try await services.readScreening(
      try context.publicID(.screening), in: try context.publicID(.dossier),
      draft: DraftForm.correction(try context.publicID(.screening)).name, context.language,
      try context.occasion(at: services))
  }

  // MARK: Sending

  @Sendable private func act(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let form = try await context.form(from: request)
    var attempt = EditAttempt(form)
    do {
      let saved = try await attempt.save(over: { try await read(context).screening.stored }) {
        try await send($0, context)
      }
      return .done(
        try saved.crisis.map { SeeOther("/w/crisis/\($0)") } ?? SeeOther(try place(context), saying: .saved))
    } catch let unfinished as UnfinishedScreening {
      // The crisis goes before the form: it was opened although the form can't be scored yet.
      if let crisis = unfinished.saved.crisis { return .done(SeeOther("/w/crisis/\(crisis)")) }
      var shown = Shown()
      shown.errors = FieldErrors(unfinished.refusal, in: context.language)
      shown.isUnfinished = true
      return .refused(try await render(try await read(context), shown, context))
    } catch {
      guard let errors = FieldErrors.of(error, in: context.language) else { throw error }
      return .refused(try await refusal(attempt, error, errors, context))
    }
  }

  private func send(_ form: FormData, _ context: StaffContext) async throws -> SavedScreening {
    let dossier = try context.publicID(.dossier)
    let screening = try context.publicID(.screening)
    let plain = try context.occasion(at: services)
    let occasion =
      form["act"] == "correct" ? DraftForm.correction(screening).sending(form, on: plain) : plain
    let answers = ItemFields.reader(of: form, context.language)
    guard form["act"] != "save" else {
      return try await services.saveScreening(of: screening, in: dossier, seen: form.seen, occasion, read: answers)
    }
    return try await services.finishScreening(
      of: screening, in: dossier, seen: form.seen, leavesOpen: form["act"] == "finish-open",
      corrects: form["act"] == "correct", occasion, read: answers)
  }

  /// The form again, with all that was answered. Of a questionnaire that was finished meanwhile it is the form of a
  /// correction.
  private func refusal(
    _ attempt: EditAttempt, _ failure: any Error, _ errors: FieldErrors, _ context: StaffContext
  ) async throws -> Page {
    let form = attempt.last
    try await heed(try ItemFields.unkept(form, failure, over: try await read(context).screening.stored), context)
    let answer = try await read(context)
    let now = answer.screening.stored
    var shown = Shown(errors: errors)
    guard answer.screening.state != .open, form["act"] != "correct" else {
      shown.corrects = form["act"] == "correct"
      shown.edit = try attempt.edit(after: failure)
      return try await render(answer, shown, context)
    }
    shown.corrects = true
    shown.errors = FieldErrors()
    shown.notice = ScreeningTexts.settled(context.language)
    shown.typed = answer.screening.words(of: form, in: context.language)
    do {
      let merged = try FormMerge(form, over: now.values, version: now.version).settled(form)
      shown.edit = FormEdit(now).showing(merged)
    } catch let clash as EditClash {
      shown.edit = try FormEdit(refused: form, clash)
      shown.errors = FieldErrors(clash, in: context.language)
    }
    return try await render(answer, shown, context)
  }

  /// Opens the crisis log for answers that could not be kept.
  @discardableResult private func heed(_ answers: FormData, _ context: StaffContext) async throws -> CrisisID.Public? {
    guard !answers.fields.isEmpty else { return nil }
    return try await services.heedScreening(
      of: try context.publicID(.screening), in: try context.publicID(.dossier), try context.occasion(at: services)
    ) { [language = context.language] instrument, places in
      ItemFields.sort(answers, places, instrument, language).marks
    }
  }

  // MARK: While it is filled in

  /// Keeps single answers while they are given; a safety item opens the crisis log here as well.
  @Sendable private func keep(_ request: Request, _ context: StaffContext) async throws -> JSONResponse {
    let form = try await context.form(from: request)
    let answer: SaveResponse
    do {
      let keeping = try await form.keeping(over: { try await read(context).screening.stored }) { form in
        try await services.saveScreening(
          of: try context.publicID(.screening), in: try context.publicID(.dossier), seen: form.seen,
          try context.occasion(at: services)
        ) { [language = context.language] in ItemFields.sort(form, $1, $0, language).marks }
      }
      answer = try await self.answer(form, keeping, context)
    } catch {
      guard let errors = FieldErrors.of(error, in: context.language) else { throw error }
      let now = try await read(context).screening
      let crisis = try await heed(try ItemFields.unkept(form, error, over: now.stored), context)
      let isOpen = now.state == .open
      let why = isOpen ? errors.items.first?.message ?? "" : ScreeningTexts.settled(context.language)
      let refused = SaveResponse(isOpen ? .refused : .moved, version: form.seen, message: why, errors: errors)
      let message = crisis == nil ? why : ScreeningTexts.crisisOpened(context.language)
      answer = refused.saying(message)
    }
    return try JSONResponse(answer)
  }

  private func answer(
    _ form: FormData, _ keeping: Keeping<SavedScreening>, _ context: StaffContext
  ) async throws -> SaveResponse {
    guard let now = keeping.kept?.stored ?? keeping.stored else { throw HTTPFault.malformed }
    let waiting = try await heed(ItemFields.unkept(keeping.merge?.clashes ?? []), context)
    let message = keeping.kept.map {
      QuestionnaireTexts.saved(forms.shell.moments(context).timeWithSeconds($0.savedAt))(context.language)
    }
    var errors = FieldErrors()
    if let saved = keeping.kept {
      errors = ItemFields.sort(form, saved.answers.places, saved.instrument, context.language).errors
    }
    let answer = SaveResponse(
      form, keeping.merge, now: now, message: message ?? "", in: context.language, errors: errors)
    guard waiting != nil || keeping.kept?.crisis != nil else { return answer }
    return answer.saying(ScreeningTexts.crisisOpened(context.language))
  }

  // MARK: Showing

  /// What a page of a questionnaire shows besides what is stored.
  private struct Shown {
    var errors = FieldErrors()
    /// What was refused; `nil` for what is stored.
    var edit: FormEdit?
    /// The form of a finished questionnaire, not its result.
    var corrects = false
    var isUnfinished = false
    /// Why this page came, when nobody asked for it.
    var notice: String?
    /// What was answered in words, for where no form is left.
    var typed = ""
    /// The rating of the list itself that was refused.
    var rating: FormEdit?
  }

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Page {
    let shown = Shown(corrects: request.uri.queryParameters["corrigeer"] != nil)
    return try await render(try await read(context), shown, context)
  }

  private func render(_ answer: ScreeningPageAnswer, _ shown: Shown, _ context: StaffContext) async throws -> Page {
    let title = ScreeningTexts.title(context.language)
    let screening = answer.screening
    let isForm = answer.mayWrite && screening.answers != nil && screening.state != .skipped
    let edit = try shown.edit ?? FormEdit(screening.stored).restoring(answer.draft?.typed)
    let isFine = shown.errors.isEmpty && shown.notice == nil
    return try await forms.shell.page(title, in: .caseload, context, status: isFine ? .fine : .refused) {
      if isForm, screening.state == .open || shown.corrects {
        let kept = KeptForm(form: .correction(screening.id), place: .dossier(answer.dossier), draft: answer.draft)
        ScreeningFormPage(
          answer: answer, edit: edit, kept: kept, errors: shown.errors, notice: shown.notice,
          isUnfinished: shown.isUnfinished, moments: forms.shell.moments(context), visit: context.visit)
      } else {
        if let notice = shown.notice { TypedMeanwhile(shown.typed, why: notice, in: context.language) }
        ScreeningResultPage(
          answer: answer, ratingEdit: shown.rating ?? FormEdit(screening.storedRating), errors: shown.errors,
          moments: forms.shell.moments(context), visit: context.visit)
      }
    }
  }

  // MARK: Around it

  @Sendable private func skip(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let form = try await context.form(from: request)
    let dossier = try context.publicID(.dossier)
    return try await forms.act(form, context, then: "/w/dossier/\(dossier)/vragenlijsten") { form, occasion in
      try await services.skipScreening(
        form[SkipReason.list.name].flatMap { SkipReason(rawValue: $0) }, of: try context.publicID(.screening),
        in: dossier, occasion)
    } again: { _, errors in
      try await render(try await read(context), Shown(errors: errors), context)
    }
  }

  @Sendable private func rate(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let form = try await context.form(from: request)
    return try await forms.act(form, context, then: try place(context)) {
      try await read(context).screening.storedRating
    } _: { form, occasion in
      try await services.rateScreening(
        form[InstrumentRating.list.name].flatMap { InstrumentRating(rawValue: $0) },
        of: try context.publicID(.screening), in: try context.publicID(.dossier), seen: form.seen, occasion)
    } again: { edit, errors in
      try await render(try await read(context), Shown(errors: errors, rating: edit), context)
    }
  }
}
