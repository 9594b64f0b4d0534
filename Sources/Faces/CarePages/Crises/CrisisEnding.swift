import CareActs
import Desk
import Foundation
import Markup
import WebBase

/// Ending a crisis, and the second person's agreement.
struct CrisisEnding: Markup {
  let answer: CrisisAnswer
  let form: CrisisForm
  let moments: Moments

  private var language: Language { moments.language }

  var html: HTML {
    Section(.ariaLabelledBy("end"), .class("stack")) {
      H2(.id("end")) { CrisisTexts.end(language) }
      if answer.crisis.ending != nil {
        CrisisEnd(answer: answer, moments: moments)
        if answer.maySign {
          SubmitButton(CrisisTexts.sign(language), icon: .check, action: "/w/crisis/\(answer.id)/akkoord")
        } else {
          P(.class("note-line")) { CrisisTexts.awaitingOther(language) }
        }
        More(CrisisTexts.endAgain(language), isOpen: !form.errors.isEmpty) { fields }
      } else {
        fields
      }
      if answer.mayBeMistake {
        P(.class("note-line")) { CrisisTexts.mistakeHint(language) }
        SubmitButton(CrisisTexts.mistake(language), look: .quiet, action: "/w/crisis/\(answer.id)/vergissing")
      }
    }
  }

  @MarkupBuilder private var fields: HTML {
    SelectField(
      CrisisOutcome.list.name, label: CrisisOutcome.list.title(language),
      choices: CrisisOutcome.allCases.map { Choice($0.rawValue, $0.name(language)) },
      value: form.edit[CrisisOutcome.list.name], error: form.errors[CrisisOutcome.list.name], in: language)
    SelectField(
      "safety-plan", label: CrisisTexts.safetyPlan(language),
      choices: [Choice("ja", CrisisTexts.yes(language)), Choice("nee", CrisisTexts.no(language))],
      value: form.edit[CrisisForm.safetyPlan], error: form.errors["safety-plan"], width: .ten,
      in: language)
    TextField.time(
      "follow-up", label: CrisisTexts.followUp(language), value: form.edit[CrisisForm.followUp],
      hint: CrisisTexts.followUpHint(language), error: form.errors["follow-up"], in: language)
    ButtonRow {
      SubmitButton(
        CrisisTexts.endButton(language), look: answer.crisis.ending == nil ? .main : .line,
        action: "/w/crisis/\(answer.id)/einde")
    }
  }
}

/// How a crisis ended and who agreed.
struct CrisisEnd: Markup {
  let answer: CrisisAnswer
  let moments: Moments

  var html: HTML {
    let language = moments.language
    if let ending = answer.crisis.ending {
      P {
        CrisisTexts.ended(
          ending.outcome.name(language), moments.dateAndTime(ending.at), answer.labels[ending.by] ?? "–")(language)
        " " + CrisisTexts.plan(ending.safetyPlanGiven)(language)
        " " + CrisisTexts.followUpAt(moments.dateAndTime(ending.followUpAt))(language)
      }
    }
    if let mistake = answer.crisis.mistake {
      P { CrisisTexts.closedAsMistake(moments.dateAndTime(mistake.at), answer.labels[mistake.by] ?? "–")(language) }
    }
    if let signOff = answer.crisis.signOff {
      P { CrisisTexts.signed(moments.dateAndTime(signOff.at), answer.labels[signOff.by] ?? "–")(language) }
    }
  }
}
