import CareActs
import Desk
import Foundation
import Markup
import WebBase

/// The four questions and the judgement; each answer is one tap or a digit in its group, in any order, and may be given again.
struct CrisisQuestions: Markup {
  let crisis: Crisis
  let form: CrisisForm
  let language: Language

  var html: HTML {
    Section(.ariaLabelledBy("questions"), .class("stack")) {
      H2(.id("questions")) { CrisisTexts.questions(language) }
      P(.class("note-line")) { CrisisTexts.keys(language) }
      question(CrisisSafety.self, chosen: crisis.safety) { .safety($0) }
      question(CrisisMeans.self, chosen: crisis.means) { .means($0) }
      question(CrisisWeapon.self, chosen: crisis.weapon) { .weapon($0) }
      question(CrisisCompany.self, chosen: crisis.company) { .company($0) }
      question(CrisisSeverity.self, chosen: crisis.judged) { .severity($0) }
    }
  }

  private func question<Answer: CodedChoice>(
    _ type: Answer.Type, chosen: Answer?, _ content: (Answer) -> Crisis.Entry.Content
  ) -> HTML {
    let name = Answer.list.name
    return Fieldset(
      .class("group", form.errors[name] == nil ? nil : "is-error"), .id(name), .tabindex(-1), .data("tiles")
    ) {
      Legend {
        HTML.naming(name, Answer.list.title(language))
        Answer.list.title(language)
      }
      if let error = form.errors[name] { P(.class("err")) { error.message } }
      Div(.class("btn-row")) {
        for (index, answer) in Array(Answer.allCases).enumerated() {
          CrisisTap(
            answer.name(language), content(answer), look: answer == chosen ? .main : .line,
            icon: answer == chosen ? .check : nil, digit: index + 1,
            describes: answer == chosen ? "(" + CrisisTexts.chosen(language) + ")" : nil, form: form,
            language: language)
        }
      }
    }.html
  }
}
