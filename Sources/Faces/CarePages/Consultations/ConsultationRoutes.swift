package import CareActs
package import Desk
package import HouseActs
package import HousePages
import Hummingbird
import Markup
package import WebBase
package import WebSession

/// Asking a physician or psychologist with the least data, and keeping the answer.
package struct ConsultationRoutes: Sendable {
  let services: DeskServices
  let forms: DossierForms
  let askConsultation: AskConsultation

  package init(services: DeskServices, shell: WorkspaceShell, askConsultation: AskConsultation) {
    self.services = services
    self.askConsultation = askConsultation
    forms = DossierForms(services: services, shell: shell)
  }

  package var routes: [Route<StaffContext>] {
    [
      .get("/w/dossier/:dossier/overleg", name: "consultations.show", use: show),
      .post("/w/dossier/:dossier/overleg", name: "consultation.ask", use: ask),
      .get("/w/dossier/:dossier/overleg/:consultation", name: "consultation.sheet", use: sheet),
      .post("/w/dossier/:dossier/overleg/:consultation", name: "consultation.answer", use: answer),
    ]
  }

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await page(nil, context)
  }

  @Sendable private func ask(_ request: Request, _ context: StaffContext) async throws -> Response {
    let dossier = try context.publicID(.dossier)
    let form = try await context.form(from: request)
    var asked: ConsultationID.Public?
    let answer = try await forms.act(
      form, context, then: "/w/dossier/\(dossier)/overleg", draft: .newConsultation
    ) { form, occasion in
      var reader = FormReader(form, in: context.language)
      let role: ConsultedRole? = reader.choice(ConsultedRole.list.name)
      let question = reader.text("question", upTo: Consultation.questionLimit) ?? ""
      try FormErrors.check(reader)
      let facts = form.all(ConsultationFact.list.name).compactMap { ConsultationFact(rawValue: $0) }
      asked = try await askConsultation(
        to: role, question: question, facts: Set(facts), in: dossier, token: form.token, occasion)
    } again: { edit, errors in
      try await page(RefusedForm(.new, edit, errors), context)
    }
    guard let asked else { return try answer.response(from: request, context: context) }
    // What the other is told comes next: to read out or to print.
    return SeeOther("/w/dossier/\(dossier)/overleg/\(asked)", saying: .saved).response(from: request, context: context)
  }

  @Sendable private func answer(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let dossier = try context.publicID(.dossier)
    let consultation = try context.publicID(.consultation)
    let form = try await context.form(from: request)
    return try await forms.act(
      form, context, then: "/w/dossier/\(dossier)/overleg", draft: .consultation(consultation)
    ) { form, occasion in
      var reader = FormReader(form, in: context.language)
      let advice: ConsultationAdvice? = reader.choice(ConsultationAdvice.list.name)
      let words = reader.text("words", upTo: 5_000) ?? ""
      let day = reader.date("answered-on", .past, from: try services.today(), isRequired: true)
      try FormErrors.check(reader)
      guard let day else { throw HTTPFault.malformed }
      try await services.answerConsultation(
        advice, words: words, on: day, to: consultation, in: dossier, occasion)
    } again: { edit, errors in
      try await page(RefusedForm(.answer(consultation), edit, errors), context)
    }
  }

  private func page(_ refused: RefusedForm<ConsultationForm>?, _ context: StaffContext) async throws -> Page {
    let shown = try await services.readConsultations(
      try context.publicID(.dossier),
      drafts: { all in ([.newConsultation] + all.map { DraftForm.consultation($0) }).map(\.name) },
      try context.occasion(at: services))
    let all = [.new] + shown.content.map { ConsultationForm.answer($0.id) }
    let several = try SeveralForms(all, refused: refused) { form throws(HTTPFault) in
      try shown.kept(form.draft).edit()
    }
    return try await forms.shell.page(
      ConsultationTexts.title(context.language), in: .caseload, context, status: several.status
    ) {
      ConsultationsPage(
        shown: shown, forms: several, token: several.edit(.new)["token"] ?? context.requestID,
        moments: forms.shell.moments(context), visit: context.visit)
    }
  }

  /// What the other is told, to read out or to print: no name and no navigation.
  @Sendable private func sheet(_ request: Request, _ context: StaffContext) async throws -> Page {
    let dossier = try context.publicID(.dossier)
    let found = try await services.readConsultationSheet(
      try context.publicID(.consultation), in: dossier, try context.occasion(at: services))
    let language = context.language
    return Page(
      BarePage(ConsultationTexts.title(language), profile: forms.shell.profile, visit: context.visit) {
        H1 { ConsultationTexts.title(language) + ": " + found.consultation.askedOf.name(language).lowercased() }
        P(.class("muted")) { found.consultation.askedOn.display + " · " + forms.shell.profile.name }
        H2 { ConsultationTexts.question(language) }
        P(.class("prose"), .directionFromContent) { found.consultation.question }
        if !found.shared.isEmpty {
          H2 { ConsultationTexts.shared(language) }
          Ul { for line in found.shared { Li { line(language) } } }
        }
        P(.class("muted")) { ConsultationTexts.least(language) }
        ButtonRow {
          LinkButton(ConsultationTexts.back(language), to: "/w/dossier/\(dossier)/overleg", look: .line)
        }
      })
  }
}

/// The forms on the page of consultations. A question is asked and answered once, so that nothing that is stored
/// changes.
enum ConsultationForm: Sendable, Hashable {
  case new
  case answer(ConsultationID.Public)

  var draft: DraftForm {
    switch self {
    case .new: .newConsultation
    case .answer(let id): .consultation(id)
    }
  }
}

package enum ConsultationTexts {
  package static let title = Text(nl: "Overleg", en: "Consultation")
  static let none = Text(nl: "Nog geen overleg gevraagd.", en: "No consultation asked yet.")
  static let ask = Text(nl: "Vraag overleg", en: "Ask for a consultation")
  static let question = Text(nl: "Vraag", en: "Question")
  static let questionHint = Text(
    nl: "Zonder naam, eenheid of iets anders waaraan iemand te herkennen is",
    en: "Without a name, unit or anything else that somebody could be known by")
  static let shared = Text(nl: "Wat daarbij is gedeeld", en: "What was shared with it")
  static let least = Text(
    nl: "Naam, eenheid, geslacht en contactgegevens horen hier niet bij en zijn niet nodig.",
    en: "Name, unit, gender and contact details are no part of this and are not needed.")
  static let sheet = Text(nl: "Blad om voor te lezen of af te drukken", en: "Sheet to read out or print")
  static let words = Text(nl: "Wat is er geantwoord", en: "What was answered")
  static let answeredOn = Text(nl: "Beantwoord op", en: "Answered on")
  static let keep = Text(nl: "Bewaar het antwoord", en: "Keep the answer")
  static let waiting = Text(nl: "Wacht op antwoord", en: "Waiting for an answer")
  static let mine = Text(nl: "Dit schreef jij, het is niet bewaard", en: "This is what you wrote, it was not saved")
  static let back = Text(nl: "Terug", en: "Back")
}
