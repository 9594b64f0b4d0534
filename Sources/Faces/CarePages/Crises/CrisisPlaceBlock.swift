import CareActs
import Desk
import Markup
import WebBase

/// Where the caller is: asked in sight once 112 may be needed, behind a line before that.
struct CrisisPlaceBlock: Markup {
  let crisis: Crisis
  let form: CrisisForm
  let language: Language

  var html: HTML {
    Section(.ariaLabelledBy("where-caller"), .class("gap-s")) {
      H2(.id("where-caller")) { CrisisTexts.callerPlace(language) }
      if let place = crisis.location {
        P(.class("prose"), .directionFromContent) { Strong { place } }
      }
      if isInSight {
        field
      } else {
        More(crisis.location == nil ? CrisisTexts.sayPlace(language) : CrisisTexts.changePlace(language)) { field }
      }
    }
  }

  private var isInSight: Bool {
    form.errors[CrisisForm.place] != nil || form.wasInVain(CrisisButton.location)
      || form.edit[CrisisForm.place]?.isEmpty == false || (crisis.mayNeed112 && crisis.location == nil)
  }

  @MarkupBuilder private var field: HTML {
    TextField(
      CrisisForm.place, label: CrisisTexts.placeField(language), value: form.edit[CrisisForm.place],
      hint: CrisisTexts.placeHint(language), error: form.errors[CrisisForm.place], isOptional: true,
      count: CrisisRoutes.placeLimit, in: language)
    ButtonRow {
      CrisisTap(CrisisTexts.logPlace(language), word: CrisisButton.location, form: form, language: language)
    }
  }
}
