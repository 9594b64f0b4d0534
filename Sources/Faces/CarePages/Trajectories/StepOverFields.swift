import CareActs
import Desk
import HousePages
import Markup
import WebBase

/// Where the client goes on first, how the help that ends came out last.
struct StepOverFields: Markup {
  let answer: ReadStepOver.Answer
  let today: LocalDate
  let colleagues: [Choice]
  let edit: FormEdit
  let errors: FieldErrors
  let language: Language

  var html: HTML {
    TileGroup(
      StepDirection.list.name, label: StepDirection.list.title(language),
      choices: StepDirection.list.answers(on: today, in: language),
      value: edit[StepDirection.list.name] ?? answer.help.evaluations.last?.decision.step?.rawValue,
      error: errors[StepDirection.list.name], in: language)
    ChoiceList(
      "product", label: Text(nl: "Verder in", en: "Goes on in")(language),
      choices: answer.products.map { Choice($0.key.text, $0.name(language), hint: $0.question(language)) },
      values: Set(edit.all("product")), hint: questions, error: errors["product"], in: language)
    SelectField(
      SubPurposeChoice.field, label: SubPurposeChoice.label(language),
      choices: SubPurposeChoice.choices(of: answer.products, in: language), value: edit[SubPurposeChoice.field],
      hint: SubPurposeChoice.hint(language), error: errors[SubPurposeChoice.field], isOptional: true, in: language)
    TextField.date(
      "opened-on", label: Text(nl: "Vanaf", en: "From")(language), value: edit["opened-on"] ?? today.display,
      error: errors["opened-on"], in: language)
    SelectField(
      "second-name", label: Text(nl: "Wie kijkt mee", en: "Who looks along")(language), choices: colleagues,
      value: edit["second-name"], hint: TrajectoryTexts.secondName(answer.products, language),
      error: errors["second-name"], isOptional: true, in: language)
    TextField(
      "evaluate-every",
      label: Text(nl: "Evalueren na zoveel gesprekken", en: "Evaluate after so many sessions")(language),
      value: edit["evaluate-every"],
      hint: Text(nl: "Leeg: zoals bij het product hoort", en: "Empty: as the product says")(language),
      error: errors["evaluate-every"], isOptional: true, mode: .numeric, width: .two, in: language)
    ending
  }

  @MarkupBuilder private var ending: HTML {
    TileGroup(
      GoalsReached.list.name, label: GoalsReached.list.title(language),
      choices: GoalsReached.list.answers(on: today, in: language), value: edit[GoalsReached.list.name],
      error: errors[GoalsReached.list.name], in: language)
    TileGroup(
      WorkSituation.list.name, label: Text(nl: "Werksituatie nu", en: "Work situation now")(language),
      choices: WorkSituation.list.answers(on: today, in: language), value: edit[WorkSituation.list.name],
      error: errors[WorkSituation.list.name], in: language)
    if answer.help.goals.contains(where: { $0.droppedOn == nil }) {
      CheckField(
        "takes-goals", label: TrajectoryTexts.takesGoals(language), isTicked: edit.isTicked("takes-goals"),
        in: language)
    }
  }

  /// The questions for which help goes on.
  private var questions: String {
    answer.help.topics.compactMap { HelpQuestion.list[$0]?.name(language) }.joined(separator: ", ")
  }
}
