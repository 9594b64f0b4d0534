import Desk
import Instruments
import Markup
import Questionnaires
import ScreeningActs
import WebBase

/// The questionnaire as the client fills it in: the loaded wording, no score.
struct ClientFormPage: Markup {
  let answer: ClientFormAnswer
  /// What stands in the form, and what the page was made from.
  let edit: FormEdit
  let errors: FieldErrors
  /// Whether an answer that waits for a choice says that the client may be in danger.
  var isInDanger = false
  let profile: DeskProfile
  let visit: Visit

  private var language: Language { visit.language }
  private var isUnfinished: Bool { !errors.isEmpty && errors.items.allSatisfy { $0.error.clash == nil } }

  var html: HTML {
    ClientPage(profile: profile, visit: visit, hasErrors: !errors.isEmpty, isInDanger: answer.isInDanger || isInDanger)
    {
      H1 { answer.wording.title ?? QuestionnaireTexts.title(language) }
      ErrorSummary(errors, in: language)
      P { ClientTexts.lead(language) }
      P(.class("muted")) {
        QuestionnaireTexts.notLive(language) + " "
        SaveState(signedOut: ClientTexts.ended, signIn: ClientTexts.newCode, moved: ClientTexts.late, in: language)
      }
      PostForm(
        to: "/s/lijst", csrf: visit.csrf, id: "answers", style: "answers", edit: edit,
        autosave: Autosave(to: "/s/lijst/bewaar", version: edit.version, signIn: "/s", token: "/s/token")
      ) {
        ClientQuestions(
          instrument: answer.instrument, wording: answer.wording, answers: answer.answers, edit: edit, errors: errors,
          language: language)
        ButtonRow {
          SubmitButton(QuestionnaireTexts.send(language), name: "act", value: "finish")
          if isUnfinished {
            SubmitButton(ClientTexts.sendOpen(language), look: .line, name: "act", value: "finish-open")
          }
          SubmitButton(ClientTexts.later(language), look: .quiet, name: "act", value: "save")
        }
      }
    }
  }
}
