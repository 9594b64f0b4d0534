import Desk
import Markup
import WebBase

/// The page on which somebody signs in: no puzzle, pasting allowed, and the telephone number in sight.
struct SignInPage: Markup {
  let profile: DeskProfile
  let visit: Visit
  var login = ""
  var returnTo = ""
  var errors = FieldErrors()
  var notice: Text?

  var html: HTML {
    let language = visit.language
    BarePage(SignInTexts.title(language), profile: profile, visit: visit, hasErrors: !errors.isEmpty) {
      H1 { SignInTexts.title(language) }
      if let notice { Notice(notice(language), tone: .info, isAnnounced: true) }
      ErrorSummary(errors, in: language)
      PostForm(to: SignInPlaces.signIn, csrf: nil, hidden: returnTo.isEmpty ? [] : [("terug", returnTo)]) {
        TextField(
          "login", label: SignInTexts.login(language), value: login, error: errors["login"], autocomplete: .username,
          count: 64, isFocused: errors.isEmpty, in: language)
        TextField(
          "password", label: SignInTexts.password(language), error: errors["password"], type: .password,
          autocomplete: .currentPassword, count: 128, in: language)
        ButtonRow { SubmitButton(SignInTexts.button(language)) }
      }
    }
  }
}
