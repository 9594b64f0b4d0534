import Desk
import Markup
import WebBase

/// After a form that came when another window of the same browser had sent it already with something else in it, or when
/// the desk had closed it: nothing of this one was taken, and the client is told so and not thanked.
struct ClientLatePage: Markup {
  let why: Text
  /// What was written; shown once more, kept nowhere.
  let words: String
  let profile: DeskProfile
  let visit: Visit

  var html: HTML {
    ClientPage(profile: profile, visit: visit, hasErrors: true) {
      H1 { ClientTexts.notSent(visit.language) }
      P { why(visit.language) }
      if !words.isEmpty {
        H2 { ClientTexts.youWrote(visit.language) }
        Pre(.class("prose"), .directionFromContent) { words }
      }
    }
  }
}
