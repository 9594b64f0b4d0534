import CareActs
import Desk
import Foundation
import Markup
import WebBase

/// The four questions and the judgement; each answer is one key, in any order, and may be given again.
struct CrisisQuestions: Markup {
  let crisis: Crisis
  let errors: FieldErrors
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
    return Fieldset(.class("group", errors[name] == nil ? nil : "is-error"), .id(name), .tabindex(-1)) {
      Legend { Answer.list.title(language) }
      if let error = errors[name] { P(.class("err")) { error.message } }
      Div(.class("btn-row")) {
        for (index, answer) in answers.enumerated() {
          SubmitButton(
            answer.name(language), look: answer == chosen ? .main : .line, icon: answer == chosen ? .check : nil,
            shortcut: index < letters.count ? .key(letters[index]) : nil, name: "log",
            value: CrisisButton(content(answer)).word,
            describes: answer == chosen ? "(" + CrisisTexts.chosen(language) + ")" : nil)
        }
      }
    }.html
  }
}

/// What is done, each in the log with one tap.
struct CrisisActs: Markup {
  let language: Language

  var html: HTML {
    Section(.ariaLabelledBy("acts"), .class("gap-s")) {
      H2(.id("acts")) { CrisisTexts.actions(language) }
      Div(.class("btn-row")) {
        for action in CrisisAction.allCases where action != .note {
          SubmitButton(action.name(language), look: .line, name: "log", value: CrisisButton(.action(action)).word)
        }
      }
      P(.class("note-line")) { CrisisTexts.employer(language) }
    }
  }
}

/// Where the weapon is, and when that is checked again.
struct CrisisWeaponBlock: Markup {
  let crisis: Crisis
  let form: CrisisForm
  let moments: Moments

  var html: HTML {
    let language = moments.language
    Section(.ariaLabelledBy("weapon"), .class("gap-s")) {
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
        SubmitButton(CrisisTexts.logPlace(language), look: .line, name: "log", value: "whereabouts")
      }
    }
  }
}

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
    if let signOff = answer.crisis.signOff {
      P { CrisisTexts.signed(moments.dateAndTime(signOff.at), answer.labels[signOff.by] ?? "–")(language) }
    }
  }
}

/// What happened, newest first.
struct CrisisLog: Markup {
  let answer: CrisisAnswer
  let moments: Moments

  private var language: Language { moments.language }

  var html: HTML {
    Section(.ariaLabelledBy("log"), .class("stack")) {
      H2(.id("log")) { CrisisTexts.log(language) }
      if !answer.mayWrite { CrisisEnd(answer: answer, moments: moments) }
      if answer.crisis.entries.isEmpty {
        P(.class("muted")) { CrisisTexts.nothingYet(language) }
      } else {
        Ol(.class("tl")) { for entry in answer.crisis.entries.reversed() { line(entry) } }
      }
    }
  }

  private func line(_ entry: Crisis.Entry) -> TimelineEntry {
    let (question, said) = entry.content.spoken
    let asked = question.map { $0(language) }.map { $0.hasSuffix("?") ? $0 + " " : $0 + ": " }
    let title = (asked ?? "") + said(language)
    return TimelineEntry(
      day: moments.shortDay(entry.at), time: moments.timeWithSeconds(entry.at), icon: entry.content.icon,
      weight: entry.content.icon == .warning ? .risk : .plain, title: title, by: answer.labels[entry.by]
    ) {
      if case .whereabouts(_, let checkAt) = entry.content {
        P { CrisisTexts.nowPlace(language) + " " + moments.shortDay(checkAt) + " " + moments.time(checkAt) }
      }
      if !entry.note.isEmpty { P(.class("prose"), .directionFromContent) { entry.note } }
    }
  }
}
