import Desk
import Markup

/// The page of a fault: what happened, what to do, the number to name, the telephone.
struct FaultPage: Markup {
  let kind: FaultKind
  let requestID: String
  let profile: DeskProfile
  let visit: Visit
  let home: Href
  let exit: Href?
  /// What was sent and is stored nowhere.
  var sent: SentForm?

  var html: HTML {
    let language = visit.language
    BarePage(kind.message.title(language), profile: profile, visit: visit, home: home, exit: exit) {
      H1 { kind.message.title(language) }
      P { kind.message.advice(language) }
      if let sent, kind.message.givesBack {
        SentFormPart(sent: sent, maySendAgain: kind.message.passes, language: language)
      }
      ButtonRow { LinkButton(FaultMessage.home(language), to: home) }
      P(.class("small muted")) {
        FaultMessage.number(language)
        " "
        Span(.class("code")) { requestID }
      }
    }
  }
}
