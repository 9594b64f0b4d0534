import CareActs
import Desk
import Markup
import WebBase

/// The goals of a client: each with its levels, and a form for the next one.
struct GoalsPage: Markup {
  let shown: Framed<[ReadGoals.Answer]>
  let forms: SeveralForms<GoalForm>
  let token: String
  let moments: Moments
  let visit: Visit

  private var language: Language { visit.language }
  private var answer: DossierFrame { shown.frame }

  var html: HTML {
    DossierBar(answer, title: DossierTexts.goals(language), in: language)
    let goals = shown.content.flatMap(\.goals).map { GoalForm.score($0.id) }
    ErrorSummary(
      forms.summary { $0 == .new ? !shown.content.isEmpty : goals.contains($0) },
      of: forms.refusedForm.flatMap(Self.scope), in: language)
    for help in shown.content {
      Section(.ariaLabelledBy("g-\(help.trajectory)")) {
        H2(.id("g-\(help.trajectory)")) { help.product.name(language) }
        if let score = help.score {
          P(.class("muted")) { DossierTexts.goalScore(Quantities(in: language).tenths(score))(language) }
        }
        Ul(.class("goals")) { for goal in help.goals { line(goal) } }
      }
    }
    if let help = shown.content.last { newGoal(for: help.trajectory) }
  }

  /// The ids of a goal's form begin with it; the form of a new goal is the only one of its kind.
  private static func scope(_ form: GoalForm) -> String? {
    if case .score(let id) = form { "g-\(id)" } else { nil }
  }

  private func line(_ goal: GoalAnswer) -> HTML {
    let edit = forms.edit(.score(goal.id))
    let errors = forms.errors(.score(goal.id))
    let kept = shown.kept(.goal(goal.id))
    return Li {
      P(.class("quote"), .directionFromContent) { "“\(goal.goal.words)”" }
      if let mark = goal.goal.mark, let hoped = goal.goal.hopedMark {
        GoalScale(start: goal.goal.marks.first?.mark ?? mark, now: mark, goal: hoped, in: language)
      }
      PostForm(
        to: "/w/dossier/\(answer.id)/doel/\(goal.id)", csrf: visit.csrf, edit: edit, autosave: kept.autosave,
        scope: Self.scope(.score(goal.id))
      ) {
        SelectField(
          "level", label: Text(nl: "Niveau nu", en: "Level now")(language), choices: levels(of: goal.goal),
          value: edit["level"], error: errors["level"], isOptional: true, in: language)
        TextField(
          "mark", label: Text(nl: "Cijfer van de cliënt, 0 tot 10", en: "The client's mark, 0 to 10")(language),
          value: edit["mark"], error: errors["mark"], isOptional: true, mode: .numeric, width: .two, in: language)
        ButtonRow {
          SubmitButton(DossierTexts.save(language), look: .line, describes: goal.goal.words)
          SubmitButton(
            Text(nl: "Laat los", en: "Let go")(language), look: .quiet, name: "act", value: "drop",
            describes: goal.goal.words)
          DraftFoot(kept, moments: moments)
        }
      }
    }.html
  }

  private func levels(of goal: Goal) -> [Choice] {
    GoalLevel.allCases.map { level in
      Choice(String(level.rawValue), goal.scale?[level] ?? level.name(language))
    }
  }

  private func newGoal(for help: TrajectoryID.Public) -> HTML {
    let kept = shown.kept(.newGoal)
    let edit = forms.edit(.new)
    let errors = forms.errors(.new)
    return PostForm(
      to: "/w/dossier/\(answer.id)/doelen", csrf: visit.csrf, style: "stack",
      hidden: [("token", token), ("trajectory", help.text)], edit: edit, autosave: kept.autosave,
      begins: shown.content.allSatisfy(\.goals.isEmpty)
    ) {
      H2 { Text(nl: "Nieuw doel", en: "New goal")(language) }
      TextField(
        "words", label: Text(nl: "In de woorden van de cliënt", en: "In the client's words")(language),
        value: edit["words"], error: errors["words"], count: 500, in: language)
      TextField.date(
        "reach-by", label: Text(nl: "Bereikt voor", en: "Reached by")(language), value: edit["reach-by"],
        error: errors["reach-by"], isOptional: true, in: language)
      SelectField(
        "baseline", label: Text(nl: "Waar staat de cliënt nu", en: "Where the client stands now")(language),
        choices: [GoalLevel.muchLess, .less, .expected].map { Choice(String($0.rawValue), $0.name(language)) },
        value: edit["baseline"] ?? "-1", error: errors["baseline"], hasEmpty: false, in: language)
      TextField(
        "hoped-mark",
        label: Text(nl: "Welk cijfer hoopt de cliënt te geven", en: "The mark that the client hopes for")(language),
        value: edit["hoped-mark"], error: errors["hoped-mark"], isOptional: true, mode: .numeric, width: .two,
        in: language)
      TextField(
        "weight", label: Text(nl: "Gewicht, 1 tot 5", en: "Weight, 1 to 5")(language), value: edit["weight"] ?? "1",
        error: errors["weight"], isOptional: true, mode: .numeric, width: .two, in: language)
      More(
        Text(nl: "Wat elk niveau betekent", en: "What each level means")(language),
        aside: Text(nl: "alle vijf of geen", en: "all five or none")(language)
      ) {
        for level in GoalLevel.allCases {
          TextField(
            "scale\(level.rawValue)", label: level.name(language), value: edit["scale\(level.rawValue)"],
            isOptional: true, count: 300, in: language)
        }
      }
      ButtonRow {
        SubmitButton(Text(nl: "Voeg doel toe", en: "Add goal")(language), shortcut: .save)
        DraftFoot(kept, moments: moments)
      }
    }.html
  }
}
