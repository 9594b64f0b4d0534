import Desk
public import HouseActs
import Hummingbird
public import Markup
public import WebBase

/// What somebody sets for themselves: language, whether single keys are shortcuts, when the screen blurs in a conversation.
public struct PreferencesRoutes: Sendable {
  /// Puts the frame of the workspace around a page.
  public typealias Frame =
    @Sendable (_ title: String, _ hasErrors: Bool, _ context: StaffContext, _ content: HTML)
    async throws -> Page

  let services: DeskServices
  let frame: Frame

  public init(services: DeskServices, frame: @escaping Frame) {
    self.services = services
    self.frame = frame
  }

  public var routes: [Route<StaffContext>] {
    [
      .get("/w/ik", name: "preferences.show", use: show),
      .post("/w/ik", name: "preferences.save", use: save),
    ]
  }

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await page(FormEdit(PreferencesPage.stored(try context.requireAccount())), FieldErrors(), context)
  }

  @Sendable private func save(_ request: Request, _ context: StaffContext) async throws -> Response {
    let form = try await context.form(from: request)
    let occasion = try context.occasion(at: services)
    return try await EditAttempt.sending(
      form, in: context.language, renewing: context.requestID,
      over: { PreferencesPage.stored(try await services.readPreferences(occasion)) },
      { form in
        let reader = FormReader(form, in: context.language)
        let language = form["language"].flatMap { Language(rawValue: $0) } ?? context.language
        // A word that the list does not offer counts as the first choice, which hides nothing by itself.
        let blur = form[PreferencesTexts.blurField].flatMap { Int($0) }.flatMap { minutes in
          Account.talkBlurChoices.contains(minutes) ? minutes : nil
        }
        try await services.setPreferences(
          language: language, hasShortcuts: reader.isTicked("shortcuts"), talkBlurMinutes: blur, seen: form.seen,
          occasion)
        return SeeOther(SignInPlaces.preferences, saying: .saved).response(from: request, context: context)
      },
      again: { refused in
        try await page(refused.edit, refused.errors, context).response(from: request, context: context)
      })
  }

  private func page(_ edit: FormEdit, _ errors: FieldErrors, _ context: StaffContext) async throws -> Page {
    let content = PreferencesPage(
      account: try context.requireAccount(), edit: edit, errors: errors, visit: context.visit)
    return try await frame(PreferencesTexts.title(context.language), !errors.isEmpty, context, content.html)
  }
}

enum PreferencesTexts {
  static let title = Text(nl: "Instellingen", en: "Settings")
  static let language = Text(nl: "Taal", en: "Language")
  static let shortcuts = Text(nl: "Losse letters zijn sneltoetsen", en: "Single letters are shortcuts")
  static let shortcutsHint = Text(
    nl: "Zet dit uit als je met je stem bedient. Ctrl Enter, Ctrl K en F8 blijven werken.",
    en: "Switch this off if you steer by voice. Ctrl Enter, Ctrl K and F8 keep working.")
  static let blurField = "talk-blur"
  static let blur = Text(nl: "Scherm tijdens een gesprek of crisis", en: "Screen during a call or crisis")
  static let blurHint = Text(
    nl: "Het gaat dan niet na tien minuten op slot. Ctrl . vervaagt het altijd meteen.",
    en: "It does not lock after ten minutes then. Ctrl . always blurs it at once.")
  static let blurByKey = Text(nl: "Vervaagt alleen met Ctrl .", en: "Blurs with Ctrl . only")

  static func blurAfter(_ minutes: Int) -> Text {
    Text(nl: "Vervaagt na \(minutes) stille minuten", en: "Blurs after \(minutes) quiet minutes")
  }

  static let save = Text(nl: "Bewaar", en: "Save")
  static let account = Text(nl: "Account", en: "Account")
}

/// The form of the own settings.
struct PreferencesPage: Markup {
  let account: Account
  let edit: FormEdit
  let errors: FieldErrors
  let visit: Visit

  /// What the register holds of them.
  static func stored(_ account: Account) -> StoredForm {
    StoredForm(
      FormData([
        "language": account.language.rawValue, "shortcuts": account.hasShortcuts ? CheckField.ticked : "",
        PreferencesTexts.blurField: account.talkBlurMinutes.map { String($0) } ?? "",
      ]), version: account.version)
  }

  var html: HTML {
    let language = visit.language
    TitleRow(PreferencesTexts.title(language), sub: account.label + ", " + account.role.name(language))
    ErrorSummary(errors, in: language)
    PostForm(to: SignInPlaces.preferences, csrf: visit.csrf, edit: edit) {
      ChoiceList(
        "language", label: PreferencesTexts.language(language),
        choices: [Choice("nl", "Nederlands"), Choice("en", "English")], values: Set(edit.all("language")),
        error: errors["language"], in: language)
      CheckField(
        "shortcuts", label: PreferencesTexts.shortcuts(language), isTicked: edit.isTicked("shortcuts"),
        hint: PreferencesTexts.shortcutsHint(language), error: errors["shortcuts"], in: language)
      SelectField(
        PreferencesTexts.blurField, label: PreferencesTexts.blur(language),
        choices: [Choice("", PreferencesTexts.blurByKey(language))]
          + Account.talkBlurChoices.map { Choice(String($0), PreferencesTexts.blurAfter($0)(language)) },
        value: edit[PreferencesTexts.blurField], hint: PreferencesTexts.blurHint(language),
        error: errors[PreferencesTexts.blurField], hasEmpty: false, width: .twenty, in: language)
      ButtonRow { SubmitButton(PreferencesTexts.save(language)) }
    }
  }
}
