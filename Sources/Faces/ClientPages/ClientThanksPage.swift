import Desk
import Markup
import WebBase

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
