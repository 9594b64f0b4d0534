import CareActs
import Desk
import HousePages
import Markup
import WebBase

/// What an evaluation asks: the decision and whether help makes dependent first, who looked along last.
struct EvaluationFields: Markup {
  let answer: ReadEvaluation.Answer
  let today: LocalDate
  let colleagues: [Choice]
  let edit: FormEdit
  let errors: FieldErrors
  let language: Language

  private var product: Product { answer.help.product }

  var html: HTML {
    TileGroup(
      EvaluationDecision.list.name, label: EvaluationDecision.list.title(language),
      choices: EvaluationDecision.list.answers(on: today, in: language), value: edit[EvaluationDecision.list.name],
      error: errors[EvaluationDecision.list.name], in: language)
    TileGroup(
      Dependence.list.name, label: Dependence.list.title(language),
      choices: Dependence.list.answers(on: today, in: language), value: edit[Dependence.list.name],
      error: errors[Dependence.list.name], in: language)
    TextArea(
      "note", label: Text(nl: "Wat hebben jullie besproken", en: "What was discussed")(language),
      value: edit["note"], error: errors["note"], rows: 6, count: 20_000, in: language)
    SelectField(
      OwnStrength.list.name, label: OwnStrength.list.title(language),
      choices: OwnStrength.list.answers(on: today, in: language), value: edit[OwnStrength.list.name],
      error: errors[OwnStrength.list.name], isOptional: true, in: language)
    TextArea(
      "strengths", label: Text(nl: "Waar de cliënt op kan bouwen", en: "What the client can build on")(language),
      value: edit["strengths"], error: errors["strengths"], isOptional: true, rows: 3, count: 20_000, in: language)
    if !product.subPurposes.isEmpty {
      SelectField(
        SubPurposeChoice.field, label: SubPurposeChoice.label(language),
        choices: product.subPurposes.map { Choice($0.key.text, $0.name(language)) },
        value: edit[SubPurposeChoice.field] ?? answer.help.subPurpose?.text,
        hint: SubPurposeChoice.kept(language), error: errors[SubPurposeChoice.field], isOptional: true, in: language)
    }
    alongside
  }

  /// Who looked along; needed where the product says so.
  @MarkupBuilder private var alongside: HTML {
    SelectField(
      "colleague", label: Text(nl: "Wie keek mee", en: "Who looked along")(language), choices: colleagues,
      value: edit["colleague"], error: errors["colleague"], isOptional: !product.needsSecondName, in: language)
    if product.evaluation.needsMedicalView {
      SelectField(
        "medical-view", label: TrajectoryTexts.medicalView(language), choices: views, value: edit["medical-view"],
        error: errors["medical-view"], in: language)
      TextField(
        "medical-name", label: TrajectoryTexts.medicalName(language), value: edit["medical-name"],
        hint: Text(
          nl: "Bij een arts of psycholoog die zelf meekeek", en: "With a physician or psychologist who looked along")(
            language),
        error: errors["medical-name"], isOptional: true, in: language)
    }
  }

  private var views: [Choice] {
    answer.consultations.map { Choice($0.id.text, TrajectoryTexts.answered($0.role, on: $0.on)(language)) }
      + ConsultedRole.allCases.map { Choice($0.rawValue, TrajectoryTexts.looked($0)(language)) }
  }
}
