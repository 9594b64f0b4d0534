import CareActs
import CarePages
import Desk
import HouseActs
import HousePages
import Hummingbird
import Markup
import ScreeningActs
import WebBase
import WebSession

/// Recording how a list without validated scoring was read.
struct ReadingRoutes: Sendable {
  let services: DeskServices
  let forms: DossierForms

  var routes: [Route<StaffContext>] {
    [
      .get("/w/dossier/:dossier/gelezen", name: "reading.form", use: show),
      .post("/w/dossier/:dossier/gelezen", name: "reading.record", use: record),
      .post("/w/dossier/:dossier/vragenlijst/:screening/terugnemen", name: "reading.take-back", use: takeBack),
    ]
  }

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await page(nil, FieldErrors(), context)
  }

  @Sendable private func record(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let dossier = try context.publicID(.dossier)
    let form = try await context.form(from: request)
    return try await forms.act(form, context, draft: .reading) { form, occasion in
      var reader = FormReader(form, in: context.language)
      let list = reader.text(ReadingForm.list, upTo: 40, isRequired: true)
      let day = reader.date(ReadingForm.day, .past, from: try services.today(), isRequired: true)
      let way: ReadingWay? = reader.choice(ReadingWay.list.name, isRequired: true)
      let conclusion: ReadingConclusion? = reader.choice(ReadingConclusion.list.name, isRequired: true)
      let words = reader.text(ReadingForm.words, upTo: 20_000) ?? ""
      try FormErrors.check(reader)
      guard let list, let day, let way, let conclusion else { throw HTTPFault.malformed }
      let topics = form.all(ListTopic.list.name).compactMap { CodeKey($0) }
      _ = try await services.recordReading(
        ListReading(way: way, topics: topics, conclusion: conclusion, words: words), of: list, on: day, in: dossier,
        token: form.token, occasion)
      return next(after: conclusion, in: "/w/dossier/\(dossier)")
    } again: { edit, errors in
      try await page(edit, errors, context)
    }
  }

  /// Where what the conclusion says is done.
  private func next(after conclusion: ReadingConclusion, in dossier: Href) -> Href {
    switch conclusion {
    case .refer: "\(dossier)/verwijzing/nieuw"
    case .consult: "\(dossier)/overleg"
    case .nothing, .talkOn, .validatedList, .unreadable: "\(dossier)/vragenlijsten"
    }
  }

  @Sendable private func takeBack(_ request: Request, _ context: StaffContext) async throws -> SeeOther {
    _ = try await context.form(from: request)
    let (dossier, screening) = (try context.publicID(.dossier), try context.publicID(.screening))
    try await services.takeBackReading(screening, in: dossier, try context.occasion(at: services))
    return SeeOther("/w/dossier/\(dossier)/vragenlijst/\(screening)", saying: .saved)
  }

  /// - Parameter edit: what was refused; `nil` for what was typed before.
  private func page(_ edit: FormEdit?, _ errors: FieldErrors, _ context: StaffContext) async throws -> Page {
    let shown = try await forms.frame(context, drafts: [.reading])
    let kept = shown.kept(.reading)
    let usual = StoredForm(FormData([ReadingForm.day: shown.frame.today.display]), version: 0)
    let edit = try edit ?? kept.edit(usual)
    let form = ReadingForm(
      answer: shown.frame, edit: edit, kept: kept, token: edit["token"] ?? context.requestID, errors: errors,
      language: context.language)
    return try await forms.page(form.dossierForm, context)
  }
}

/// The form in which a reading is recorded.
struct ReadingForm {
  static let list = "list"
  static let day = "taken-on"
  static let words = "words"

  let answer: DossierFrame
  let edit: FormEdit
  let kept: KeptForm
  let token: String
  let errors: FieldErrors
  let language: Language

  private var place: Href { "/w/dossier/\(answer.id)" }

  var dossierForm: DossierForm {
    DossierForm(
      title: ReadingTexts.record(language), frame: answer,
      trail: [PlaceItem(ScreeningTexts.title(language), to: "\(place)/vragenlijsten")], back: "\(place)/vragenlijsten",
      action: "\(place)/gelezen", hidden: [("token", token)], errors: errors, edit: edit,
      submit: DossierTexts.save(language), draft: kept, fields: fields)
  }

  @MarkupBuilder private var fields: HTML {
    Notice(ReadingTexts.noScore(language), tone: .warn)
    ChoiceList(
      Self.list, label: ReadingTexts.which(language),
      choices: ListReadings.lists.map { Choice($0.code, $0.name(language)) }, values: Set(edit.all(Self.list)),
      error: errors[Self.list], in: language)
    TextField.date(
      Self.day, label: ReadingTexts.filledIn(language), value: edit[Self.day], error: errors[Self.day], in: language)
    ChoiceList(
      ReadingWay.list.name, label: ReadingWay.list.title(language),
      choices: ReadingWay.list.answers(on: answer.today, in: language), values: Set(edit.all(ReadingWay.list.name)),
      error: errors[ReadingWay.list.name], in: language)
    ChoiceList(
      ListTopic.list.name, label: ListTopic.list.title(language),
      choices: ListTopic.list.answers(on: answer.today, in: language), values: Set(edit.all(ListTopic.list.name)),
      isMultiple: true, hint: ReadingTexts.topicsHint(language), error: errors[ListTopic.list.name], isOptional: true,
      in: language)
    ChoiceList(
      ReadingConclusion.list.name, label: ReadingConclusion.list.title(language),
      choices: ReadingConclusion.list.answers(on: answer.today, in: language),
      values: Set(edit.all(ReadingConclusion.list.name)), error: errors[ReadingConclusion.list.name], in: language)
    TextArea(
      Self.words, label: ReadingTexts.words(language), value: edit[Self.words], error: errors[Self.words],
      isOptional: true, rows: 4, count: 20_000, in: language)
  }
}

enum ReadingTexts {
  static let record = Text(nl: "Leg vast hoe je een lijst las", en: "Record how you read a list")
  static let hint = Text(
    nl: "TCL en Impactmeter hebben geen gevalideerde score. Je legt vast wat opviel en wat je ermee doet.",
    en: "TCL and Impactmeter have no validated score. You record what stood out and what you do with it.")
  static let noScore = Text(
    nl:
      "Deze lijsten hebben geen score waarvan bekend is wat die betekent. Tel niets op: kijk wat opvalt. Ze tellen niet als screening.",
    en:
      "No source says what a score on these lists means. Add nothing up: see what stands out. They don't count as a screening."
  )
  static let which = Text(nl: "Welke lijst", en: "Which list")
  static let filledIn = Text(nl: "Ingevuld op", en: "Filled in on")
  static let topicsHint = Text(
    nl: "Onze eigen onderwerpen, niet de vragen van de lijst. Gedachten aan de dood vragen binnen een dag een besluit.",
    en: "Topics of our own, not the items of the list. Thoughts of death ask for a decision within a day.")
  static let words = Text(nl: "Wat zag je", en: "What you saw")
  static let nothingMarked = Text(nl: "niets aangevinkt", en: "nothing ticked")
  static let takeBack = Text(nl: "Per vergissing vastgelegd", en: "Recorded by mistake")
}
