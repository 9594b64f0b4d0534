import Desk
import Hummingbird
import Markup
import UseCases
import WebBase
import WebSession

/// What is known of a client, and who may know it: all of it optional.
struct KnownRoutes: Sendable {
  let services: DeskServices
  let forms: DossierForms

  var routes: [Route<StaffContext>] {
    [
      .get("/w/dossier/:dossier/bekendheid", name: "dossier.facts-form", use: factsForm),
      .post("/w/dossier/:dossier/bekendheid", name: "dossier.facts", use: setFacts),
      .get("/w/dossier/:dossier/gegevens", name: "dossier.identity-form", use: identityForm),
      .post("/w/dossier/:dossier/gegevens", name: "dossier.identity", use: setIdentity),
      .post("/w/dossier/:dossier/gegevens/vernietig", name: "dossier.identity-destroy", use: destroy),
      .get("/w/dossier/:dossier/mensen", name: "dossier.people-form", use: peopleForm),
      .post("/w/dossier/:dossier/mensen", name: "dossier.people", use: linkPeople),
      .post("/w/dossier/:dossier/mensen/einde", name: "dossier.people-end", use: unlinkPeople),
    ]
  }

  // MARK: The two facts

  @Sendable private func factsForm(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await forms.page(try await factsPage(FormData(fields: []), FieldErrors(), context), context)
  }

  @Sendable private func setFacts(_ request: Request, _ context: StaffContext) async throws -> ActAnswer {
    let id = try context.publicID("dossier")
    let form = try await context.form(from: request)
    return try await forms.act(context, then: "/w/dossier/\(id)") {
      var reader = FormReader(form, in: context.language)
      let value: InternalLineMayKnow? = reader.choice(InternalLineMayKnow.list.name)
      try FormErrors.check(reader)
      try await services.setDossierFacts(
        SetDossierFacts.Form(
          internalLine: value, reason: form.code(ReasonToStayHidden.list.name),
          explainedLimits: reader.isTicked("limits-explained")),
        of: id, seen: form.seen, try context.occasion(at: services))
    } again: { errors in
      try await factsPage(form, errors, context)
    }
  }

  private func factsPage(
    _ form: FormData, _ errors: FieldErrors, _ context: StaffContext
  ) async throws -> DossierForm {
    let answer = try await services.readDossierFacts(
      try context.publicID("dossier"), try context.occasion(at: services))
    let language = context.language
    let line = InternalLineMayKnow.list
    let reasons = ReasonToStayHidden.list
    let now = answer.facts.internalLine.last
    return DossierForm(
      title: DossierTexts.facts(language),
      sub: DossierTexts.known(answer.facts.knownNow)(language), back: "/w/dossier/\(answer.id)",
      action: "/w/dossier/\(answer.id)/bekendheid", hidden: [("versie", String(answer.version))], errors: errors,
      submit: DossierTexts.save(language),
      fields: .list {
        TileGroup(
          line.name, label: line.title(language),
          choices: [InternalLineMayKnow.no, .later, .yes].map { Choice($0.rawValue, $0.name(language)) },
          value: form[line.name] ?? now?.value.rawValue, columns: .three, error: errors[line.name], isOptional: true,
          in: language)
        SelectField(
          reasons.name, label: reasons.title(language), choices: reasons.answers(on: answer.today, in: language),
          value: form[reasons.name] ?? now?.reason?.text, error: errors[reasons.name], isOptional: true, in: language)
        CheckField(
          "limits-explained",
          label: Text(
            nl: "Uitgelegd waar onbekend blijven ophoudt: direct gevaar, en hulp waar de organisatie voor nodig is",
            en: "Explained where staying unknown ends: direct danger, and help that needs the organisation")(language),
          isTicked: answer.facts.limitsExplainedOn != nil, hint: answer.facts.limitsExplainedOn?.display,
          error: errors["limits-explained"], in: language)
      })
  }

  // MARK: Who it is

  @Sendable private func identityForm(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await page(values: nil, FieldErrors(), context)
  }

  /// - Parameter values: what was typed; `nil` for what is known.
  private func page(
    values: IdentityValues?, _ errors: FieldErrors, _ context: StaffContext
  ) async throws -> Page {
    let answer = try await services.readIdentity(try context.publicID("dossier"), try context.occasion(at: services))
    let values = values ?? IdentityValues(answer.identity, answer.profile)
    let form = IdentityForm(answer: answer, values: values, errors: errors, language: context.language)
    return try await forms.shell.page(
      DossierTexts.identity(context.language), in: .caseload, context, status: errors.isEmpty ? .fine : .refused
    ) {
      form.main.view(
        context.visit, Moments(timeZone: forms.shell.profile.timeZone, language: context.language))
      form.destroying(context.visit)
    }
  }

  @Sendable private func setIdentity(_ request: Request, _ context: StaffContext) async throws -> ActAnswer {
    let id = try context.publicID("dossier")
    let form = try await context.form(from: request)
    do {
      var reader = FormReader(form, in: context.language)
      let (identity, profile) = IdentityValues.read(&reader)
      try FormErrors.check(reader)
      try await services.setIdentity(
        identity, profile: profile, of: id, seen: form.seen, try context.occasion(at: services))
      return .done(SeeOther("/w/dossier/\(id)"))
    } catch {
      guard let errors = FieldErrors.of(error, in: context.language) else { throw error }
      return .refused(try await page(values: IdentityValues(form), errors, context))
    }
  }

  @Sendable private func destroy(_ request: Request, _ context: StaffContext) async throws -> ActAnswer {
    let id = try context.publicID("dossier")
    let form = try await context.form(from: request)
    do {
      guard let level = form["level"].flatMap({ KnownToDesk(rawValue: $0) }) else {
        throw IdentityRefusal.nothingToDestroy
      }
      try await services.destroyIdentity(downTo: level, of: id, seen: form.seen, try context.occasion(at: services))
      return .done(SeeOther("/w/dossier/\(id)"))
    } catch {
      guard let errors = FieldErrors.of(error, in: context.language) else { throw error }
      return .refused(try await page(values: nil, errors, context))
    }
  }

  // MARK: People around

  @Sendable private func peopleForm(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await forms.page(try await peoplePage(FormData(fields: []), FieldErrors(), context), context)
  }

  @Sendable private func linkPeople(_ request: Request, _ context: StaffContext) async throws -> ActAnswer {
    let id = try context.publicID("dossier")
    let form = try await context.form(from: request)
    return try await forms.act(context, then: "/w/dossier/\(id)") {
      var reader = FormReader(form, in: context.language)
      let other = reader.publicID("link", isRequired: true)
      let tie: PersonTie? = reader.choice(PersonTie.list.name, isRequired: true)
      try FormErrors.check(reader)
      guard let other, let tie else { throw HTTPFault.malformed }
      try await services.linkDossiers(id, to: other, as: tie, try context.occasion(at: services))
    } again: { errors in
      try await peoplePage(form, errors, context)
    }
  }

  @Sendable private func unlinkPeople(_ request: Request, _ context: StaffContext) async throws -> ActAnswer {
    let id = try context.publicID("dossier")
    let form = try await context.form(from: request)
    return try await forms.act(context, then: "/w/dossier/\(id)/mensen") {
      guard let other = form["end"].flatMap({ PublicID($0) }) else { throw HTTPFault.malformed }
      try await services.linkDossiers.end(id, with: other, try context.occasion(at: services))
    } again: { errors in
      try await peoplePage(form, errors, context)
    }
  }

  /// The ties there are, each with a button that ends it; what was stays on record.
  @MarkupBuilder private func ties(
    _ people: [LinkedPersonAnswer], of id: PublicID, _ language: Language
  ) -> HTML {
    if !people.isEmpty {
      Ul(.class("tasks")) {
        for person in people {
          Li {
            Span {
              person.tie.name(language)
              if let label = person.label {
                ": "
                Alias(label)
              }
            }
            if let dossier = person.dossier {
              SubmitButton(
                Text(nl: "Beëindig de band", en: "End the tie")(language), look: .quiet, name: "end",
                value: dossier.text, action: "/w/dossier/\(id)/mensen/einde", describes: person.label)
            }
          }
        }
      }
    }
  }

  private func peoplePage(
    _ form: FormData, _ errors: FieldErrors, _ context: StaffContext
  ) async throws -> DossierForm {
    let language = context.language
    let occasion = try context.occasion(at: services)
    let people = try await services.readPeople(try context.publicID("dossier"), occasion)
    let answer = people.frame
    let others = try await services.listCaseload(.team, occasion).lines
    return DossierForm(
      title: DossierTexts.link(language), sub: answer.label, back: "/w/dossier/\(answer.id)",
      action: "/w/dossier/\(answer.id)/mensen", errors: errors, submit: DossierTexts.save(language),
      fields: .list {
        ties(people.content, of: answer.id, language)
        SelectField(
          "link", label: DossierTexts.dossier(language),
          choices: others.filter { $0.id != answer.id }.map { Choice($0.id.text, $0.label) }, value: form["link"],
          error: errors["link"], in: language)
        SelectField(
          PersonTie.list.name, label: PersonTie.list.title(language),
          choices: PersonTie.list.answers(on: answer.today, in: language), value: form[PersonTie.list.name],
          error: errors[PersonTie.list.name], in: language)
      })
  }
}
