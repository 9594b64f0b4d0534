import Desk
import Instruments
import Markup
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
    BarePage(ClientLinkTexts.title(language), profile: profile, visit: visit, hasErrors: hasErrors, exit: "/weg") {
      if isInDanger {
        Notice(ClientLinkTexts.danger(language), tone: .danger, isAnnounced: true)
        numbers
      }
      content
      if !isInDanger {
        P(.class("muted")) { ClientLinkTexts.call(language) }
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
      H1 { ClientLinkTexts.title(language) }
      if let notice { Notice(notice(language), tone: .ok, isAnnounced: true) }
      ErrorSummary(errors, in: language)
      P { ClientLinkTexts.intro(language) }
      PostForm(to: "/s", csrf: nil) {
        TextField(
          "code", label: ClientLinkTexts.code(language), hint: ClientLinkTexts.codeHint(language),
          error: errors["code"], count: 40, in: language)
        ButtonRow { SubmitButton(ClientLinkTexts.open(language)) }
      }
      P(.class("muted")) { ClientLinkTexts.ownDevice(language) }
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
      H1 { ClientLinkTexts.title(language) }
      P { ClientLinkTexts.beginWhy(language) }
      P(.class("muted")) { ClientLinkTexts.ownDevice(language) }
      PostForm(to: "/s", csrf: nil, hidden: [("code", code)]) {
        ButtonRow { SubmitButton(ClientLinkTexts.begin(language)) }
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
      H1 { answer.wording.title ?? ClientLinkTexts.title(language) }
      ErrorSummary(errors, in: language)
      P { ClientLinkTexts.lead(language) }
      P(.class("muted")) {
        ClientLinkTexts.notLive(language) + " "
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
          SubmitButton(ClientLinkTexts.send(language), name: "act", value: "finish")
          if isUnfinished {
            SubmitButton(ClientLinkTexts.sendOpen(language), look: .line, name: "act", value: "finish-open")
          }
          SubmitButton(ClientLinkTexts.later(language), look: .quiet, name: "act", value: "save")
        }
      }
    }
  }

}

/// The items as a client answers them, and after a session room for a few words.
struct ClientQuestions: Markup {
  static let remarkLimit = 1_000

  let instrument: Instrument
  let wording: Wording
  let answers: AnswerSheet
  let form: FormData
  let errors: FieldErrors
  let language: Language

  var html: HTML {
    Div(.data("answers")) {
      for place in answers.places {
        ItemField(
          place: place, instrument: instrument, wording: wording, value: value(place),
          error: errors[ScreeningFields.name(place)], isForClient: true, language: language)
      }
    }
    if instrument.isAboutSession {
      TextArea(
        "remark", label: SessionRatingTexts.remark(language), value: form["remark"], error: errors["remark"],
        isOptional: true, rows: 3, count: Self.remarkLimit, in: language)
    }
  }

  private func value(_ place: Int) -> String? {
    form[ScreeningFields.name(place)]
      ?? ScreeningFields.value(answers[place], unit: place == 0 ? 1 : instrument.unit)
  }
}

/// After sending: nothing of what was answered, and whom to call.
struct ClientThanksPage: Markup {
  let profile: DeskProfile
  let visit: Visit

  var html: HTML {
    ClientPage(profile: profile, visit: visit) {
      H1 { ClientLinkTexts.thanks(visit.language) }
      P { ClientLinkTexts.sent(visit.language) }
    }
  }
}
