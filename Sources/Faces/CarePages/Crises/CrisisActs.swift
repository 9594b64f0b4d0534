import CareActs
import Desk
import Foundation
import Markup
import WebBase

/// What is done, each in the log with one tap.
struct CrisisActs: Markup {
  let form: CrisisForm
  let language: Language

  var html: HTML {
    Section(.ariaLabelledBy("acts"), .class("gap-s")) {
      H2(.id("acts")) { CrisisTexts.actions(language) }
      Div(.class("btn-row")) {
        for action in CrisisAction.allCases where action != .note {
          CrisisTap(action.name(language), .action(action), form: form, language: language)
        }
      }
      P(.class("note-line")) { CrisisTexts.employer(language) }
    }
  }
}
