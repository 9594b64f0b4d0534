import CareActs
import Desk
import HousePages
import Markup
import WebBase

/// Who a client is, and how less of it can be known again.
struct IdentityForm {
  let answer: ReadIdentity.Answer
  /// What stands in its fields, and what the page was made from.
  let edit: FormEdit
  let kept: KeptForm
  let errors: FieldErrors
  let language: Language

  /// What the register holds of its fields.
  static func stored(_ answer: ReadIdentity.Answer) -> StoredForm {
    let identity = answer.identity
    let profile = answer.profile
    return StoredForm(
      FormData([
        "alias": identity.alias, "name": identity.name, "phone": identity.phone, "email": identity.email,
        "birth-date": identity.birthDate?.display ?? "", "safe-contact": identity.safeContact,
        "voicemail": identity.voicemail.rawValue, "phone-shared": identity.phoneIsShared ? CheckField.ticked : "",
        "email-shared": identity.emailIsShared ? CheckField.ticked : "", "relation": profile.caller.relation.rawValue,
        "staff-category": profile.caller.staffCategory.rawValue, "manager-role": profile.caller.managerRole.rawValue,
        "unit": profile.unit.text, "gender": profile.gender.rawValue, "age-band": profile.ageBand.rawValue,
      ]), version: answer.version)
  }

  /// Takes identity and profile out of a form; nothing in it is required.
  static func read(_ reader: inout FormReader, today: LocalDate) -> (ClientIdentity, ClientProfile) {
    let identity = ClientIdentity(
      alias: reader.text("alias", upTo: 60) ?? "", name: reader.text("name", upTo: 120) ?? "",
      phone: reader.text("phone", upTo: 120) ?? "", email: reader.text("email", upTo: 254) ?? "",
      birthDate: reader.date("birth-date", .past, from: today, needsYear: true),
      safeContact: reader.text("safe-contact", upTo: 500) ?? "",
      voicemail: reader.choice("voicemail") ?? .unknown, phoneIsShared: reader.isTicked("phone-shared"),
      emailIsShared: reader.isTicked("email-shared"))
    let caller = CallerProfile(
      relation: reader.choice("relation") ?? .unknown, staffCategory: reader.choice("staff-category") ?? .unknown,
      managerRole: reader.choice("manager-role") ?? .unknown)
    let profile = ClientProfile(
      caller: caller, unit: reader.form.code("unit").flatMap { PoliceUnit.list[$0]?.key } ?? "unknown",
      gender: reader.choice("gender") ?? .unknown, ageBand: reader.choice("age-band") ?? .unknown)
    return (identity, profile)
  }

  var main: DossierForm {
    DossierForm(
      title: DossierTexts.identity(language), frame: answer.frame,
      sub: Text(
        nl: "Alles is vrij: een dossier is ook zonder volledig.",
        en: "All of it is free: a dossier is complete without it.")(language),
      back: "/w/dossier/\(answer.id)", action: "/w/dossier/\(answer.id)/gegevens",
      errors: errors, edit: edit, submit: DossierTexts.save(language), draft: kept,
      fields: .list {
        text("alias", Text(nl: "Roepnaam", en: "Alias"), upTo: 60)
        text("name", Text(nl: "Naam", en: "Name"), upTo: 120)
        reach("phone", Text(nl: "Telefoon", en: "Telephone"), upTo: 120)
        check("phone-shared", Text(nl: "Iemand anders kan meeluisteren", en: "Somebody else may listen in"))
        reach("email", Text(nl: "E-mail", en: "E-mail"), upTo: 254)
        check("email-shared", Text(nl: "Iemand anders kan meelezen", en: "Somebody else may read along"))
        TextField.date(
          "birth-date", label: Text(nl: "Geboortedag", en: "Day of birth")(language), value: edit["birth-date"],
          error: errors["birth-date"], isOptional: true, in: language)
        TextArea(
          "safe-contact", label: DossierTexts.safeContact(language), value: edit["safe-contact"],
          hint: Text(nl: "Hoe en wanneer wel, en waar nooit", en: "How and when, and where never")(language),
          error: errors["safe-contact"], isOptional: true, rows: 3, count: 500, in: language)
        for list in lists { select(list) }
      })
  }

  private var lists: [CodeList] {
    [
      ClientIdentity.Voicemail.list, CallerRelation.list, StaffCategory.list, ManagerRole.list, PoliceUnit.list,
      Gender.list, AgeBand.list,
    ]
  }

  /// The step down is offered, never hidden.
  @MarkupBuilder func destroying(_ visit: Visit) -> HTML {
    let levels = [KnownToDesk.alias, .codeOnly].filter { $0 <= answer.facts.knownNow }
    More(Text(nl: "Minder bekend worden", en: "Become less known")(language)) {
      P {
        Text(
          nl: "Dit vernietigt wat de cliënt herkenbaar maakt, hier en in elk contact. Het komt niet terug.",
          en: "This destroys what identifies the client, here and in each contact. It does not come back.")(language)
      }
      PostForm(
        to: "/w/dossier/\(answer.id)/gegevens/vernietig", csrf: visit.csrf,
        hidden: [(FormData.version, String(answer.version))]
      ) {
        ChoiceList(
          "level", label: Text(nl: "Wat blijft er over", en: "What remains")(language),
          choices: levels.map { Choice($0.rawValue, $0.name(language)) }, error: errors["level"], in: language)
        SubmitButton(Text(nl: "Vernietig de rest", en: "Destroy the rest")(language), look: .danger)
      }
    }
  }

  private func text(_ name: String, _ label: Text, upTo count: Int) -> TextField {
    TextField(
      name, label: label(language), value: edit[name], error: errors[name], isOptional: true, count: count,
      in: language)
  }

  private func reach(_ name: String, _ label: Text, upTo count: Int) -> TextField {
    TextField(
      name, label: label(language), value: edit[name], error: errors[name],
      notice: ReachNotice.text(of: edit[name], in: language), isOptional: true, count: count, in: language)
  }

  private func check(_ name: String, _ label: Text) -> CheckField {
    CheckField(name, label: label(language), isTicked: edit.isTicked(name), error: errors[name], in: language)
  }

  private func select(_ list: CodeList) -> SelectField {
    SelectField(
      list.name, label: list.title(language),
      choices: list.answers(on: answer.today, keeping: edit[list.name], in: language),
      value: edit[list.name], error: errors[list.name], isOptional: true,
      in: language)
  }
}
