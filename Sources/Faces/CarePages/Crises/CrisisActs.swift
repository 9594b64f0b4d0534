import CareActs
import Desk
import Foundation
import Markup
import WebBase

/// What is done, each in the log with one tap: what is needed first in sight, the rest behind it.
struct CrisisActs: Markup {
  let form: CrisisForm
  let language: Language

  var html: HTML {
    Section(.ariaLabelledBy("acts"), .class("gap-s")) {
      H2(.id("acts")) { CrisisTexts.actions(language) }
      Div(.class("btn-row")) {
        for action in CrisisAction.first {
          CrisisTap(action.name(language), .action(action), form: form, language: language)
        }
      }
      More(CrisisTexts.moreActions(language), isOpen: CrisisAction.others.contains(where: isMarked)) {
        Div(.class("btn-row")) {
          for action in CrisisAction.others {
            CrisisTap(action.name(language), .action(action), look: .quiet, form: form, language: language)
          }
        }
      }
      P(.class("note-line")) { CrisisTexts.employer(language) }
    }
  }

  /// A button that says that nothing was logged is never out of sight.
  private func isMarked(_ action: CrisisAction) -> Bool { form.wasInVain(CrisisButton(.action(action)).word) }
}
