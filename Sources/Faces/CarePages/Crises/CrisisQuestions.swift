import CareActs
import Desk
import Foundation
import Markup
import WebBase

/// The four questions and the judgement; each answer is one key, in any order, and may be given again.
struct CrisisQuestions: Markup {
  let crisis: Crisis
  let form: CrisisForm
  let language: Language

  var html: HTML {
    Section(.ariaLabelledBy("questions"), .class("stack")) {
      H2(.id("questions")) { CrisisTexts.questions(language) }
      question(CrisisSafety.self, keys: "qwe", chosen: crisis.safety) { .safety($0) }
      question(CrisisMeans.self, keys: "asdfh", chosen: crisis.means) { .means($0) }
      question(CrisisWeapon.self, keys: "rtyu", chosen: crisis.weapon) { .weapon($0) }
      question(CrisisCompany.self, keys: "iop", chosen: crisis.company) { .company($0) }
      question(
        CrisisSeverity.self, keys: "", chosen: crisis.severity == .notYetJudged ? nil : crisis.severity,
        without: .notYetJudged
      ) { .severity($0) }
    }
  }

  private func question<Answer: CodedChoice>(
    _ type: Answer.Type, keys: String, chosen: Answer?, without: Answer? = nil,
    _ content: (Answer) -> Crisis.Entry.Content
  ) -> HTML {
    let answers = Answer.allCases.filter { $0 != without }
    let letters = Array(keys)
    let name = Answer.list.name
    return Fieldset(.class("group", form.errors[name] == nil ? nil : "is-error"), .id(name), .tabindex(-1)) {
      Legend { Answer.list.title(language) }
      if let error = form.errors[name] { P(.class("err")) { error.message } }
      Div(.class("btn-row")) {
        for (index, answer) in answers.enumerated() {
          CrisisTap(
            answer.name(language), content(answer), look: answer == chosen ? .main : .line,
            icon: answer == chosen ? .check : nil, shortcut: index < letters.count ? .key(letters[index]) : nil,
            describes: answer == chosen ? "(" + CrisisTexts.chosen(language) + ")" : nil, form: form,
            language: language)
        }
      }
    }.html
  }
}
