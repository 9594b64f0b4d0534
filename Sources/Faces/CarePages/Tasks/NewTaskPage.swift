import CareActs
import Desk
import Foundation
import HouseActs
import HousePages
import Markup
import WebBase

/// The form of a new task.
struct NewTaskPage: Markup {
  let answer: NewTaskAnswer
  /// What it is about, and its token.
  let form: FormData
  let edit: FormEdit
  let kept: KeptForm
  let errors: FieldErrors
  let moments: Moments
  let csrf: CSRFToken?

  var html: HTML {
    let language = moments.language
    TitleRow(TaskTexts.new(language))
    ErrorSummary(errors, in: language)
    PostForm(to: "/w/taken/nieuw", csrf: csrf, hidden: hidden, edit: edit, autosave: kept.autosave) {
      switch answer.subject {
      case .itself, .closed, .crisis: HTML.empty
      case .dossier, .contact:
        P {
          TaskTexts.about(language) + ": "
          TaskSubjectLink(subject: answer.subject, language: language)
        }
      }
      TextField(
        TaskFields.title, label: TaskTexts.what(language), value: edit[TaskFields.title],
        hint: TaskTexts.whatHint(language), error: errors[TaskFields.title], width: .full,
        count: OwnTask.titleLimit, isFocused: errors.isEmpty, in: language)
      DueFields(edit: edit, errors: errors, language: language)
      OwnerField(colleagues: answer.colleagues, edit: edit, errors: errors, language: language)
      ButtonRow {
        SubmitButton(TaskTexts.add(language), shortcut: .save)
        DraftFoot(kept, moments: moments)
      }
    }
  }

  private var hidden: [(String, String)] {
    [("token", edit["token"] ?? form["token"] ?? "")]
      + ["dossier", "contact"].compactMap { name in form[name].map { (name, $0) } }
  }
}
