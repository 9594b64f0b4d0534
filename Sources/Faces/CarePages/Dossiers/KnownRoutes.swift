import CareActs
import Desk
import HouseActs
import HousePages
import Hummingbird
import Markup
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
      .post("/w/dossier/:dossier/mensen/zoek", name: "dossier.people-find", use: findPeople),
      .post("/w/dossier/:dossier/mensen/einde", name: "dossier.people-end", use: unlinkPeople),
    ]
  }

  // MARK: The two facts

  @Sendable private func factsForm(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await factsPage(nil, FieldErrors(), context)
  }

  @Sendable private func setFacts(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let id = try context.publicID(.dossier)
    let form = try await context.form(from: request)
    return try await forms.act(form, context, then: "/w/dossier/\(id)", draft: .facts) {
      FactsForm.stored(try await services.readDossierFacts(id, try context.occasion(at: services)))
    } _: { form, occasion in
      var reader = FormReader(form, in: context.language)
      let value: InternalLineMayKnow? = reader.choice(InternalLineMayKnow.list.name)
      try FormErrors.check(reader)
      try await services.setDossierFacts(
        SetDossierFacts.Form(
          internalLine: value, reason: form.code(ReasonToStayHidden.list.name),
          explainedLimits: reader.isTicked(FactsForm.limits)),
        of: id, seen: form.seen, occasion)
    } again: { edit, errors in
      try await factsPage(edit, errors, context)
    }
  }

  /// - Parameter edit: what was refused; `nil` for what is stored, with what was typed before.
  private func factsPage(_ edit: FormEdit?, _ errors: FieldErrors, _ context: StaffContext) async throws -> Page {
    let answer = try await services.readDossierFacts(
      try context.publicID(.dossier), drafts: [DraftForm.facts.name], try context.occasion(at: services))
    let kept = KeptForm(form: .facts, place: .dossier(answer.id), draft: answer.drafts[DraftForm.facts.name])
    return try await forms.page(
      FactsForm(
        answer: answer, edit: try edit ?? kept.edit(FactsForm.stored(answer)), kept: kept, errors: errors,
        language: context.language
      ).main, context)
  }

  // MARK: Who it is

  @Sendable private func identityForm(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await identityPage(nil, FieldErrors(), context)
  }

  /// - Parameter edit: what was refused; `nil` for what is stored, with what was typed before.
  private func identityPage(_ edit: FormEdit?, _ errors: FieldErrors, _ context: StaffContext) async throws -> Page {
    let answer = try await services.readIdentity(
      try context.publicID(.dossier), drafts: [DraftForm.identity.name], try context.occasion(at: services))
    let kept = KeptForm(form: .identity, place: .dossier(answer.id), draft: answer.drafts[DraftForm.identity.name])
    let form = IdentityForm(
      answer: answer, edit: try edit ?? kept.edit(IdentityForm.stored(answer)), kept: kept, errors: errors,
      language: context.language)
    return try await forms.shell.page(
      DossierTexts.identity(context.language), in: .caseload, context, status: errors.isEmpty ? .fine : .refused
    ) {
      form.main.view(
        context.visit, forms.shell.moments(context))
      form.destroying(context.visit)
    }
  }

  @Sendable private func setIdentity(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let id = try context.publicID(.dossier)
    let form = try await context.form(from: request)
    return try await forms.act(form, context, then: "/w/dossier/\(id)", draft: .identity) {
      IdentityForm.stored(try await services.readIdentity(id, try context.occasion(at: services)))
    } _: { form, occasion in
      var reader = FormReader(form, in: context.language)
      let (identity, profile) = IdentityForm.read(&reader, today: try services.today())
      try FormErrors.check(reader)
      try await services.setIdentity(identity, profile: profile, of: id, seen: form.seen, occasion)
    } again: { edit, errors in
      try await identityPage(edit, errors, context)
    }
  }

  @Sendable private func destroy(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let id = try context.publicID(.dossier)
    let form = try await context.form(from: request)
    return try await forms.act(form, context, then: "/w/dossier/\(id)", draft: .identity) { form, occasion in
      guard let level = form["level"].flatMap({ KnownToDesk(rawValue: $0) }) else {
        throw IdentityRefusal.nothingToDestroy
      }
      try await services.destroyIdentity(downTo: level, of: id, seen: form.seen, occasion)
    } again: { _, errors in
      try await identityPage(nil, errors, context)
    }
  }

  // MARK: People around

  @Sendable private func peopleForm(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await peoplePage(nil, FieldErrors(), context)
  }

  @Sendable private func linkPeople(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let id = try context.publicID(.dossier)
    let form = try await context.form(from: request)
    return try await forms.act(form, context, then: "/w/dossier/\(id)", draft: .people) { form, occasion in
      var reader = FormReader(form, in: context.language)
      let other = reader.publicID("link", of: DossierRecord.self, isRequired: true)
      let tie: PersonTie? = reader.choice(PersonTie.list.name, isRequired: true)
      try FormErrors.check(reader)
      guard let other, let tie else { throw HTTPFault.malformed }
      try await services.linkDossiers(id, to: other, as: tie, occasion)
    } again: { edit, errors in
      try await peoplePage(edit, errors, context)
    }
  }

  @Sendable private func findPeople(_ request: Request, _ context: StaffContext) async throws -> Page {
    let search = try await RecordSearch(services, try await context.form(from: request), context)
    return try await peoplePage(nil, search.errors, context, search)
  }

  @Sendable private func unlinkPeople(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let id = try context.publicID(.dossier)
    let form = try await context.form(from: request)
    return try await forms.act(form, context, then: "/w/dossier/\(id)/mensen") { form, occasion in
      guard let other = form["end"].flatMap({ DossierID.Public($0) }) else { throw HTTPFault.malformed }
      try await services.linkDossiers.end(id, with: other, occasion)
    } again: { edit, errors in
      try await peoplePage(edit, errors, context)
    }
  }

  /// The ties there are, each with a button that ends it; what was stays on record.
  @MarkupBuilder private func ties(
    _ people: [LinkedPersonAnswer], of id: DossierID.Public, _ language: Language
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

  /// - Parameter edit: what was refused; `nil` for what was typed before.
  private func peoplePage(
    _ edit: FormEdit?, _ errors: FieldErrors, _ context: StaffContext, _ search: RecordSearch = RecordSearch()
  ) async throws -> Page {
    let language = context.language
    let occasion = try context.occasion(at: services)
    let people = try await services.readPeople(
      try context.publicID(.dossier), drafts: [DraftForm.people.name], occasion)
    let answer = people.frame
    let kept = people.kept(.people)
    let edit = try edit ?? kept.edit()
    let newest = try await services.listCaseload(.team, occasion).lines.map { Choice($0.id.text, $0.label) }
    let others = (search.dossiers ?? newest).filter { $0.value != answer.id.text }
    let form = DossierForm(
      title: DossierTexts.link(language), frame: answer, back: "/w/dossier/\(answer.id)",
      action: "/w/dossier/\(answer.id)/mensen", errors: errors, edit: edit, submit: DossierTexts.save(language),
      draft: kept,
      fields: .list {
        ties(people.content, of: answer.id, language)
        SelectField(
          "link", label: DossierTexts.dossier(language),
          choices: others, value: search.dossiers == nil ? edit["link"] : others.first?.value,
          error: errors["link"], in: language)
        SelectField(
          PersonTie.list.name, label: PersonTie.list.title(language),
          choices: PersonTie.list.answers(on: answer.today, in: language), value: edit[PersonTie.list.name],
          error: errors[PersonTie.list.name], in: language)
      })
    return try await forms.shell.page(
      form.title, in: .caseload, context, status: errors.isEmpty ? .fine : .refused
    ) {
      form.view(context.visit, forms.shell.moments(context))
      RecordFinder(
        search: search, action: "/w/dossier/\(answer.id)/mensen/zoek",
        hasFound: search.dossiers != nil && !others.isEmpty,
        csrf: context.visit.csrf, language: language)
    }
  }
}
