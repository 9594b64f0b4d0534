public import Desk
public import Markup

/// Several answers out of a long list, found by their first letters.
///
/// Without script: as many open lists as answers are allowed. With script: one field with the answers as tokens; each
/// token carries a hidden field of the same name, so that the server sees the same form.
public struct ComboField: Markup {
  let frame: FieldFrame
  let choices: [Choice]
  let values: [String]
  let limit: Int

  /// - Parameter limit: the most that may be chosen.
  public init(
    _ name: String, label: String, choices: [Choice], values: [String] = [], limit: Int = 3, hint: String? = nil,
    error: FieldError? = nil, isOptional: Bool = false, in language: Language
  ) {
    precondition(limit > 0, "a list of which nothing may be chosen")
    frame = FieldFrame(
      name: name, label: label, hint: hint, error: error, isOptional: isOptional, language: language,
      choices: choices)
    self.choices = choices
    self.values = values
    self.limit = limit
  }

  public var html: HTML {
    let language = frame.language
    frame.group(tip: limit > 1 ? FormTexts.comboHint(limit)(language) : nil) {
      Div(
        .class("combo"), .data("combo"), .data("limit", String(limit)), .data("label", frame.label),
        .data("remove", FieldTexts.remove("#")(language)), .data("full", FieldTexts.tooMany(language)),
        .data("none", FieldTexts.noHit(language))
      ) {
        // What was sent beyond it stays in sight, to be taken away by who sent it.
        for index in 0..<max(limit, values.count) { list(index) }
      }
    }
  }

  private func list(_ index: Int) -> HTML {
    let value = index < values.count ? values[index] : nil
    let label = index == 0 ? frame.label : frame.label + ", " + FieldTexts.another(frame.language)
    return Select(
      .class("select"), .name(frame.name), .ariaLabel(label), .autocomplete(.off), .ariaInvalid(frame.error != nil)
    ) {
      Option(.value(""), .selected(value == nil)) { index == 0 ? FormTexts.none(frame.language) : "–" }
      // What is stored stays, also when it may not be chosen any more.
      if let value, !choices.contains(where: { $0.value == value }) { Option(.value(value), .selected()) { value } }
      for choice in choices {
        Option(
          .value(choice.value), .selected(choice.value == value), .data("words", index == 0 ? choice.words : nil),
          .data("hint", index == 0 ? choice.hint : nil)
        ) {
          choice.label
        }
      }
    }.html
  }
}
