import CareActs
import Desk
import Foundation
import Markup
import WebBase

/// The log of a crisis beside the call in which it came up: numbers, place, questions, acts and log, in a form of its own,
/// so that a tap leaves the call as it stands. Ending and the second sign-off are on the page of the crisis.
struct CrisisBeside: Markup {
  let answer: CrisisAnswer
  let form: CrisisForm
  let call: ContactID.Public
  let lines: [CrisisLineNumber]
  let moments: Moments
  let csrf: CSRFToken?

  private var language: Language { moments.language }
  private var crisis: Crisis { answer.crisis }

  var html: HTML {
    Aside(.class("beside"), .ariaLabel(CrisisTexts.beside(language))) {
      Div(.class("h-row")) {
        RiskMark(crisis.severity.name(language), crisis.severity.mark)
        A(.href("/w/crisis/\(answer.id)"), .class("script-only")) { CrisisTexts.toWholeLog(language) }
      }
      // Without a script two forms of one page lose what was typed in the other: then the call is saved and left.
      P(.class("no-script")) {
        SubmitButton(
          CrisisTexts.saveAndGo(language), look: .danger, name: "then", value: "crisis",
          action: "/w/bellen/\(call)/bewaar", form: "gesprek")
      }
      if answer.mayWrite { steering } else { CrisisLog(answer: answer, moments: moments) }
    }
  }

  private var steering: HTML {
    PostForm(
      to: "/w/crisis/\(answer.id)/log", csrf: csrf, style: "script-only stack",
      hidden: [("token", form.token), (CrisisForm.call, call.text), (CrisisForm.stage, answer.stage)],
      edit: form.edit,
      autosave: KeptForm(form: .crisis, place: .crisis(answer.id), draft: answer.draft).autosave(
        notDone: CrisisTexts.notLogged(language))
    ) {
      CrisisUnlogged(form: form)
      CrisisNumbers(lines: lines, language: language)
      CrisisPlaceBlock(crisis: crisis, form: form, language: language)
      CrisisUndo(answer: answer, language: language)
      CrisisQuestions(crisis: crisis, form: form, language: language)
      CrisisNote(form: form, isOpen: true, isFocused: false, hasShortcut: false, rows: 2, language: language)
      SaveState(isPersonal: true, in: language)
      CrisisActs(form: form, language: language)
      CrisisWeaponBlock(crisis: crisis, form: form, moments: moments)
      CrisisHelp(answer: answer, form: form, language: language)
      CrisisLog(answer: answer, moments: moments)
    }.html
  }
}
