import Desk
import Markup
import Questionnaires
import WebBase

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
