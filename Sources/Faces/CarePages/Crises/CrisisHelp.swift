import CareActs
import Desk
import Markup
import WebBase

/// Calling in a colleague or the team lead, and the answer of whoever was called in.
struct CrisisHelp: Markup {
  let answer: CrisisAnswer
  let form: CrisisForm
  let language: Language

  var html: HTML {
    if answer.isCalledIn {
      Notice(CrisisTexts.youAreCalledIn(language), tone: .warn) {
        CrisisTap(
          CrisisAction.joined.name(language), .action(.joined), look: .main, icon: .check, form: form,
          language: language)
      }
    }
    if answer.crisis.state == .open { call }
  }

  private var call: HTML {
    Section(.ariaLabelledBy("help"), .class("gap-s")) {
      H2(.id("help")) { CrisisTexts.callIn(language) }
      for colleague in answer.crisis.awaited {
        P { CrisisTexts.awaits(answer.labels[colleague] ?? "–")(language) }
      }
      if answer.colleagues.isEmpty {
        P(.class("note-line")) { CrisisTexts.nobodyToCall(language) }
      } else {
        SelectField(
          CrisisForm.colleague, label: CrisisTexts.colleague(language),
          choices: answer.colleagues.map { Choice($0.id.text, $0.label) }, value: form.edit[CrisisForm.colleague],
          hint: CrisisTexts.callInHint(language), error: form.errors[CrisisForm.colleague], isOptional: true,
          width: .twenty, in: language)
        ButtonRow {
          CrisisTap(CrisisTexts.callIn(language), word: CrisisButton.callIn, form: form, language: language)
        }
      }
    }.html
  }
}
