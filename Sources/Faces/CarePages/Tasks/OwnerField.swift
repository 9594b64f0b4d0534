import CareActs
import Desk
import Foundation
import HouseActs
import HousePages
import Markup
import WebBase

/// Who does a task.
struct OwnerField: Markup {
  let colleagues: [ColleagueChoice]
  let edit: FormEdit
  let errors: FieldErrors
  let language: Language

  var html: HTML {
    let choices =
      [Choice(TaskOwner.meWord, TaskTexts.me(language)), Choice(TaskOwner.shiftWord, TaskTexts.shift(language))]
      + colleagues.map { Choice($0.id.text, $0.label) }
    // Whoever carries it may be nobody to whom it could be given now.
    let isKnown = choices.contains { $0.value == edit[TaskFields.owner] }
    SelectField(
      TaskFields.owner, label: TaskTexts.who(language), choices: choices, value: edit[TaskFields.owner],
      error: errors[TaskFields.owner], hasEmpty: !isKnown, width: .twenty, in: language)
  }
}
