import Desk
import Markup
import Questionnaires
import WebBase

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
