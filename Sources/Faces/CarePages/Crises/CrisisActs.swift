import CareActs
import Desk
import Foundation
import Markup
import WebBase

/// What is done, each in the log with one tap.
struct CrisisActs: Markup {
  let language: Language

  var html: HTML {
    Section(.ariaLabelledBy("acts"), .class("gap-s")) {
      H2(.id("acts")) { CrisisTexts.actions(language) }
      Div(.class("btn-row")) {
        for action in CrisisAction.allCases where action != .note {
          SubmitButton(action.name(language), look: .line, name: "log", value: CrisisButton(.action(action)).word)
        }
      }
      P(.class("note-line")) { CrisisTexts.employer(language) }
    }
  }
}
