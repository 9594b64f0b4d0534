import Desk
import Markup
import Questionnaires
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
        Notice(ClientTexts.danger(language), tone: .warn, isAnnounced: true)
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
    CrisisNumbers(lines: CrisisLineNumber.all(of: profile), isForClient: true, language: visit.language).html
  }
}
