import Desk
import Instruments
import Markup
import Questionnaires
import UseCases
import WebBase

/// A page for a client behind a link: no navigation, the quick exit first, the numbers to call below.
struct ClientPage: Markup {
  let profile: DeskProfile
  let visit: Visit
  var hasErrors = false
  var isInDanger = false
  let content: HTML

  init(
    profile: DeskProfile, visit: Visit, hasErrors: Bool = false, isInDanger: Bool = false,
    @MarkupBuilder content: () -> HTML
  ) {
    self.profile = profile
    self.visit = visit
    self.hasErrors = hasErrors
    self.isInDanger = isInDanger
    self.content = content()
  }

  var html: HTML {
    let language = visit.language
    BarePage(
      QuestionnaireTexts.title(language), profile: profile, visit: visit, hasErrors: hasErrors, home: ClientPages.home,
      exit: ClientPages.exit
    ) {
      if isInDanger {
        Notice(ClientTexts.danger(language), tone: .danger, isAnnounced: true)
        numbers
      }
      content
      if !isInDanger {
        P(.class("muted")) { ClientTexts.call(language) }
        numbers
      }
    }
  }

  private var numbers: HTML {
    CrisisNumbers(lines: CrisisLineNumber.all(of: profile), language: visit.language).html
  }
}

/// Where a client fills in the code.
struct ClientDoorPage: Markup {
  let profile: DeskProfile
  let visit: Visit
  var errors = FieldErrors()
  /// What just happened.
  var notice: Text?

  var html: HTML {
    let language = visit.language
    ClientPage(profile: profile, visit: visit, hasErrors: !errors.isEmpty) {
      H1 { QuestionnaireTexts.title(language) }
      if let notice { Notice(notice(language), tone: .ok, isAnnounced: true) }
      ErrorSummary(errors, in: language)
      P { ClientTexts.intro(language) }
      PostForm(to: "/s", csrf: nil) {
        TextField(
          "code", label: QuestionnaireTexts.code(language), hint: ClientTexts.codeHint(language),
          error: errors["code"], count: 40, in: language)
        ButtonRow { SubmitButton(ClientTexts.open(language)) }
      }
      P(.class("muted")) { QuestionnaireTexts.ownDevice(language) }
    }
  }
}

/// What a link itself shows, whatever its code is: only the button opens it, so that no mail program uses it up.
struct ClientBeginPage: Markup {
  let code: String
  let profile: DeskProfile
  let visit: Visit

  var html: HTML {
    let language = visit.language
    ClientPage(profile: profile, visit: visit) {
      H1 { QuestionnaireTexts.title(language) }
      P { ClientTexts.beginWhy(language) }
      P(.class("muted")) { QuestionnaireTexts.ownDevice(language) }
      PostForm(to: "/s", csrf: nil, hidden: [("code", code)]) {
        ButtonRow { SubmitButton(ClientTexts.begin(language)) }
      }
    }
  }
}

/// The questionnaire as the client fills it in: the loaded wording, no score.
struct ClientFormPage: Markup {
  let answer: ClientFormAnswer
  /// What was sent and refused; empty when the page shows what is kept.
  let form: FormData
  let errors: FieldErrors
  let profile: DeskProfile
  let visit: Visit

  private var language: Language { visit.language }
  private var isUnfinished: Bool { !errors.isEmpty && form.fields.isEmpty }

  var html: HTML {
    ClientPage(profile: profile, visit: visit, hasErrors: !errors.isEmpty, isInDanger: answer.isInDanger) {
      H1 { answer.wording.title ?? QuestionnaireTexts.title(language) }
      ErrorSummary(errors, in: language)
      P { ClientTexts.lead(language) }
      P(.class("muted")) {
        QuestionnaireTexts.notLive(language) + " "
        SaveState(.untouched, in: language)
      }
      PostForm(
        to: "/s/lijst", csrf: visit.csrf, id: "answers", style: "answers",
        autosave: Autosave(to: "/s/lijst/bewaar", version: answer.version, signIn: "/s", token: "/s/token")
      ) {
        ClientQuestions(
          instrument: answer.instrument, wording: answer.wording, answers: answer.answers, form: form, errors: errors,
          language: language)
        ButtonRow {
          SubmitButton(QuestionnaireTexts.send(language), name: "act", value: "finish")
          if isUnfinished {
            SubmitButton(ClientTexts.sendOpen(language), look: .line, name: "act", value: "finish-open")
          }
          SubmitButton(ClientTexts.later(language), look: .quiet, name: "act", value: "save")
        }
      }
    }
  }
}

/// After sending: nothing of what was answered, and whom to call.
struct ClientThanksPage: Markup {
  let profile: DeskProfile
  let visit: Visit

  var html: HTML {
    ClientPage(profile: profile, visit: visit) {
      H1 { ClientTexts.thanks(visit.language) }
      P { ClientTexts.sent(visit.language) }
    }
  }
}
