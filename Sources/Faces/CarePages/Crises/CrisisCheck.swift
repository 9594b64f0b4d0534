import Desk
import Foundation
import Markup
import WebBase

/// What came of the check on the weapon; it waits for that, also when the crisis is closed.
struct CrisisCheck: Markup {
  let checkAt: Date
  let isDue: Bool
  let form: CrisisForm
  let moments: Moments

  var html: HTML {
    let language = moments.language
    let name = WeaponCheck.list.name
    let error = form.errors[name]
    Fieldset(.class("group", error == nil ? nil : "is-error"), .id(name), .tabindex(-1), .data("tiles")) {
      Legend { CrisisTexts.check(language) }
      if let error { P(.class("err")) { error.message } }
      P {
        if isDue {
          Strong { CrisisTexts.checkDue(moments.dateAndTime(checkAt))(language) }
        } else {
          CrisisTexts.checkDue(moments.dateAndTime(checkAt))(language)
        }
      }
      P(.class("note-line")) { CrisisTexts.checkLogged(language) }
      Div(.class("btn-row")) {
        for (index, result) in WeaponCheck.allCases.enumerated() {
          CrisisTap(result.name(language), .check(result), digit: index + 1, form: form, language: language)
        }
      }
    }
  }
}
