import Desk
import Markup
import UseCases
import WebBase

/// The consultations of a dossier: what waits for an answer first, then a new question, then what was answered.
struct ConsultationsPage: Markup {
  let shown: Framed<[ConsultationAnswer]>
  let form: FormData
  /// The question whose answer was refused; `nil` when a new question was.
  let refused: PublicID?
  let errors: FieldErrors
  let token: String
  let visit: Visit

  private var language: Language { visit.language }
  private var answer: DossierFrame { shown.frame }
  private var place: Href { "/w/dossier/\(answer.id)/overleg" }

  var html: HTML {
    Breadcrumb([PlaceItem(DossierTexts.dossier(language), to: "/w/dossier/\(answer.id)")], in: language)
    TitleRow(ConsultationTexts.title(language), sub: answer.label)
    ErrorSummary(errors, in: language)
    for item in shown.content where item.consultation.answer == nil { open(item) }
    if answer.mayWrite { ask }
    let answered = shown.content.filter { $0.consultation.answer != nil }
    if shown.content.isEmpty, !answer.mayWrite { EmptyState(ConsultationTexts.none(language)) }
    for item in answered.reversed() { settled(item) }
  }

  private func head(_ item: ConsultationAnswer) -> HTML {
    HTML.list {
      H2 { item.consultation.askedOf.name(language) + ", " + item.consultation.askedOn.display }
      P(.class("prose"), .directionFromContent) { item.consultation.question }
      P(.class("muted")) {
        item.consultation.facts.map { $0.name(language) }.joined(separator: " · ")
        if let by = item.by { " · " + by }
      }
    }
  }

  private func open(_ item: ConsultationAnswer) -> HTML {
    let isRefused = refused == item.id
    let list = ConsultationAdvice.list
    return Section(.class("signal")) {
      head(item)
      Notice(ConsultationTexts.waiting(language)) {
        P { A(.href("\(place)/\(item.id)")) { ConsultationTexts.sheet(language) } }
      }
      if answer.mayWrite {
        PostForm(to: "\(place)/\(item.id)", csrf: visit.csrf, style: "stack") {
          SelectField(
            list.name, label: list.title(language), choices: list.answers(on: answer.today, in: language),
            value: isRefused ? form[list.name] : nil, error: isRefused ? errors[list.name] : nil, in: language)
          TextArea(
            "words", label: ConsultationTexts.words(language), value: isRefused ? form["words"] : nil,
            error: isRefused ? errors["words"] : nil, rows: 4, count: 5_000, in: language)
          TextField.date(
            "answered-on", label: ConsultationTexts.answeredOn(language),
            value: isRefused ? form["answered-on"] : answer.today.display,
            error: isRefused ? errors["answered-on"] : nil, in: language)
          ButtonRow { SubmitButton(ConsultationTexts.keep(language), look: .line) }
        }
      }
    }.html
  }

  private var ask: HTML {
    let isRefused = refused == nil && !errors.isEmpty
    let roles = ConsultedRole.list
    let facts = ConsultationFact.list
    return ListSection(id: "ask", ConsultationTexts.ask(language)) {
      P(.class("muted")) { ConsultationTexts.least(language) }
      PostForm(to: place, csrf: visit.csrf, style: "stack", hidden: [("token", token)]) {
        TileGroup(
          roles.name, label: roles.title(language), choices: roles.answers(on: answer.today, in: language),
          value: isRefused ? form[roles.name] : nil, error: isRefused ? errors[roles.name] : nil, in: language)
        TextArea(
          "question", label: ConsultationTexts.question(language), value: isRefused ? form["question"] : nil,
          hint: ConsultationTexts.questionHint(language), error: isRefused ? errors["question"] : nil, rows: 5,
          count: Consultation.questionLimit, in: language)
        ChoiceList(
          facts.name, label: facts.title(language), choices: facts.answers(on: answer.today, in: language),
          values: Set(form.all(facts.name)), isMultiple: true, isOptional: true, in: language)
        ButtonRow { SubmitButton(ConsultationTexts.ask(language), shortcut: .save) }
      }
    }.html
  }

  @MarkupBuilder private func settled(_ item: ConsultationAnswer) -> HTML {
    if let reply = item.consultation.answer {
      Section {
        head(item)
        P {
          Strong { reply.advice.name(language) }
          Span(.class("muted")) { " · " + reply.on.display }
        }
        P(.class("prose"), .directionFromContent) { reply.words }
      }
    }
  }
}
