import CareActs
import Desk
import HousePages
import Markup
import WebBase

/// The consultations of a dossier: what waits for an answer first, then a new question, then what was answered.
struct ConsultationsPage: Markup {
  let shown: Framed<[ConsultationAnswer]>
  let forms: SeveralForms<ConsultationForm>
  let token: String
  let moments: Moments
  let visit: Visit

  private var language: Language { visit.language }
  private var answer: DossierFrame { shown.frame }
  private var place: Href { "/w/dossier/\(answer.id)/overleg" }

  var html: HTML {
    DossierBar(answer, title: ConsultationTexts.title(language), in: language)
    let answered = shown.content.filter { $0.consultation.answer != nil }
    let settled = answered.map { ConsultationForm.answer($0.id) }
    ErrorSummary(
      forms.summary { !settled.contains($0) }, of: forms.refusedForm.flatMap(Self.scope), in: language)
    for item in shown.content where item.consultation.answer == nil { open(item) }
    if answer.mayWrite { ask }
    if shown.content.isEmpty, !answer.mayWrite { EmptyState(ConsultationTexts.none(language)) }
    for item in answered.reversed() { closed(item) }
  }

  /// The ids of the form of an answer begin with it; the form of a new question is the only one of its kind.
  private static func scope(_ form: ConsultationForm) -> String? {
    if case .answer(let id) = form { "c-\(id)" } else { nil }
  }

  private func head(_ item: ConsultationAnswer) -> HTML {
    HTML.list {
      H2(.id("o-\(item.id)")) { item.title(language) }
      P(.class("prose"), .directionFromContent) { item.consultation.question }
      P(.class("muted")) {
        item.consultation.facts.map { $0.name(language) }.joined(separator: " · ")
        if let by = item.by { " · " + by }
      }
    }
  }

  private func open(_ item: ConsultationAnswer) -> HTML {
    Section(.class("signal"), .ariaLabelledBy("o-\(item.id)")) {
      head(item)
      Notice(ConsultationTexts.waiting(language)) {
        P { A(.href("\(place)/\(item.id)")) { ConsultationTexts.sheet(language) } }
      }
      if answer.mayWrite { reply(to: item) }
    }.html
  }

  private func reply(to item: ConsultationAnswer) -> HTML {
    let form = ConsultationForm.answer(item.id)
    let edit = forms.edit(form)
    let errors = forms.errors(form)
    let kept = shown.kept(form.draft)
    let list = ConsultationAdvice.list
    return PostForm(
      to: "\(place)/\(item.id)", csrf: visit.csrf, style: "stack", edit: edit, autosave: kept.autosave,
      scope: Self.scope(form)
    ) {
      SelectField(
        list.name, label: list.title(language), choices: list.answers(on: answer.today, in: language),
        value: edit[list.name], error: errors[list.name], in: language)
      TextArea(
        "words", label: ConsultationTexts.words(language), value: edit["words"], error: errors["words"], rows: 4,
        count: 5_000, in: language)
      TextField.date(
        "answered-on", label: ConsultationTexts.answeredOn(language),
        value: edit["answered-on"] ?? answer.today.display, error: errors["answered-on"], in: language)
      ButtonRow {
        SubmitButton(ConsultationTexts.keep(language), look: .line, describes: item.title(language))
        DraftFoot(kept, moments: moments)
      }
    }.html
  }

  private var ask: HTML {
    let edit = forms.edit(.new)
    let errors = forms.errors(.new)
    let kept = shown.kept(.newConsultation)
    let roles = ConsultedRole.list
    let facts = ConsultationFact.list
    return ListSection(id: "ask", ConsultationTexts.ask(language)) {
      P(.class("muted")) { ConsultationTexts.least(language) }
      PostForm(
        to: place, csrf: visit.csrf, style: "stack", hidden: [("token", token)], edit: edit, autosave: kept.autosave,
        begins: !shown.content.contains { $0.consultation.answer == nil }
      ) {
        TileGroup(
          roles.name, label: roles.title(language), choices: roles.answers(on: answer.today, in: language),
          value: edit[roles.name], error: errors[roles.name], in: language)
        TextArea(
          "question", label: ConsultationTexts.question(language), value: edit["question"],
          hint: ConsultationTexts.questionHint(language), error: errors["question"], rows: 5,
          count: Consultation.questionLimit, in: language)
        ChoiceList(
          facts.name, label: facts.title(language), choices: facts.answers(on: answer.today, in: language),
          values: Set(edit.all(facts.name)), isMultiple: true, isOptional: true, in: language)
        ButtonRow {
          SubmitButton(ConsultationTexts.ask(language), shortcut: .save)
          DraftFoot(kept, moments: moments)
        }
      }
    }.html
  }

  @MarkupBuilder private func closed(_ item: ConsultationAnswer) -> HTML {
    if let reply = item.consultation.answer {
      Section {
        head(item)
        P {
          Strong { reply.advice.name(language) }
          Span(.class("muted")) { " · " + reply.on.display }
        }
        P(.class("prose"), .directionFromContent) { reply.words }
        unsaved(besides: item)
      }
    }
  }

  /// Somebody else answered first: what was typed beside it is shown, not thrown away.
  @MarkupBuilder private func unsaved(besides item: ConsultationAnswer) -> HTML {
    let form = ConsultationForm.answer(item.id)
    let kept = shown.kept(form.draft)
    if let words = forms.edit(form)["words"], !words.isEmpty {
      Notice(ConsultationTexts.mine(language), tone: .warn) {
        P(.class("prose"), .directionFromContent) { words }
        if kept.draft != nil {
          PostForm(to: kept.form.dropping(in: kept.place), csrf: visit.csrf) {
            SubmitButton(DraftTexts.drop(language), look: .quiet, describes: kept.form.title(language))
          }
        }
      }
    }
  }
}

extension ConsultationAnswer {
  /// Of whom it was asked, and when.
  fileprivate func title(_ language: Language) -> String {
    consultation.askedOf.name(language) + ", " + consultation.askedOn.display
  }
}
