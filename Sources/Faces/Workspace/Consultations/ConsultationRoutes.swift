import Desk
import Hummingbird
import Markup
import UseCases
import WebBase
import WebSession

/// Asking a physician or psychologist with the least data, and keeping the answer.
struct ConsultationRoutes: Sendable {
  let services: DeskServices
  let forms: DossierForms

  init(services: DeskServices, shell: WorkspaceShell) {
    self.services = services
    forms = DossierForms(services: services, shell: shell)
  }

  var routes: [Route<StaffContext>] {
    [
      .get("/w/dossier/:dossier/overleg", name: "consultations.show", use: show),
      .post("/w/dossier/:dossier/overleg", name: "consultation.ask", use: ask),
      .get("/w/dossier/:dossier/overleg/:consultation", name: "consultation.sheet", use: sheet),
      .post("/w/dossier/:dossier/overleg/:consultation", name: "consultation.answer", use: answer),
    ]
  }

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await page(FormData(fields: []), refused: nil, FieldErrors(), context)
  }

  @Sendable private func ask(_ request: Request, _ context: StaffContext) async throws -> ActAnswer {
    let dossier = try context.publicID("dossier")
    let form = try await context.form(from: request)
    do {
      var reader = FormReader(form, in: context.language)
      let role: ConsultedRole? = reader.choice(ConsultedRole.list.name)
      let question = reader.text("question", upTo: Consultation.questionLimit) ?? ""
      try FormErrors.check(reader)
      let facts = form.all(ConsultationFact.list.name).compactMap { ConsultationFact(rawValue: $0) }
      let id = try await services.askConsultation(
        to: role, question: question, facts: Set(facts), in: dossier, token: form["token"] ?? "",
        try context.occasion(at: services))
      return .done(SeeOther("/w/dossier/\(dossier)/overleg/\(id)"))
    } catch {
      guard let errors = FieldErrors.of(error, in: context.language) else { throw error }
      return .refused(try await page(form, refused: nil, errors, context))
    }
  }

  @Sendable private func answer(_ request: Request, _ context: StaffContext) async throws -> ActAnswer {
    let dossier = try context.publicID("dossier")
    let consultation = try context.publicID("consultation")
    let form = try await context.form(from: request)
    do {
      var reader = FormReader(form, in: context.language)
      let advice: ConsultationAdvice? = reader.choice(ConsultationAdvice.list.name)
      let words = reader.text("words", upTo: 5_000) ?? ""
      let day = reader.date("answered-on", isRequired: true)
      try FormErrors.check(reader)
      guard let day else { throw HTTPFault.malformed }
      try await services.answerConsultation(
        advice, words: words, on: day, to: consultation, in: dossier, try context.occasion(at: services))
      return .done(SeeOther("/w/dossier/\(dossier)/overleg"))
    } catch {
      guard let errors = FieldErrors.of(error, in: context.language) else { throw error }
      return .refused(try await page(form, refused: consultation, errors, context))
    }
  }

  private func page(
    _ form: FormData, refused: PublicID?, _ errors: FieldErrors, _ context: StaffContext
  ) async throws -> Page {
    let shown = try await services.readConsultations(
      try context.publicID("dossier"), try context.occasion(at: services))
    return try await forms.shell.page(
      ConsultationTexts.title(context.language), in: .caseload, context, status: errors.isEmpty ? .fine : .refused
    ) {
      ConsultationsPage(
        shown: shown, form: form, refused: refused, errors: errors, token: form["token"] ?? context.requestID,
        visit: context.visit)
    }
  }

  /// What the other is told, to read out or to print: no name and no navigation.
  @Sendable private func sheet(_ request: Request, _ context: StaffContext) async throws -> Page {
    let dossier = try context.publicID("dossier")
    let found = try await services.readConsultationSheet(
      try context.publicID("consultation"), in: dossier, try context.occasion(at: services))
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

enum ConsultationTexts {
  static let title = Text(nl: "Overleg", en: "Consultation")
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
  static let back = Text(nl: "Terug", en: "Back")
}
