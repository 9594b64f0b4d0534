import CareActs
import Desk
import Foundation
import Markup
import WebBase

/// Where the weapon is, and when that is checked again.
struct CrisisWeaponBlock: Markup {
  let crisis: Crisis
  let form: CrisisForm
  let moments: Moments

  var html: HTML {
    if crisis.needsWhereabouts || form.errors[WeaponWhereabouts.list.name] != nil || crisis.weapon == .unknown { block }
  }

  private var block: HTML {
    let language = moments.language
    return Section(.ariaLabelledBy("weapon"), .class("gap-s")) {
      H2(.id("weapon")) { CrisisTexts.weapon(language) }
      if let now = crisis.whereabouts {
        P {
          Strong { now.place.name(language) }
          ". " + CrisisTexts.nowPlace(language) + " "
          Strong(.class("clock")) { moments.dateAndTime(now.checkAt) }
        }
      }
      P(.class("note-line")) { CrisisTexts.weaponWhy(language) }
      SelectField(
        WeaponWhereabouts.list.name, label: WeaponWhereabouts.list.title(language),
        choices: WeaponWhereabouts.allCases.map { Choice($0.rawValue, $0.name(language)) },
        value: form.edit[WeaponWhereabouts.list.name], error: form.errors[WeaponWhereabouts.list.name], width: .twenty,
        in: language)
      TextField.time(
        "check-at", label: CrisisTexts.checkAt(language), value: form.edit[CrisisForm.checkAt],
        error: form.errors["check-at"],
        in: language)
      ButtonRow {
        CrisisTap(CrisisTexts.logPlace(language), word: CrisisButton.whereabouts, form: form, language: language)
      }
    }.html
  }
}
