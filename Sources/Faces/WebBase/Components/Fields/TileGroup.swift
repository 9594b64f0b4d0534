public import Desk
public import Markup

/// Radios as tiles with a digit each. The digit works only while the group has the focus.
///
/// Nothing is chosen unless a value is given: a question about danger has no default, so that "not asked" is an answer.
public struct TileGroup: Markup {
  /// How many stand side by side: so many, or as many as fit.
  public enum Columns: String, Sendable {
    case two = "2"
    case three = "3"
    case many
  }

  let frame: FieldFrame
  let choices: [Choice]
  let value: String?
  let columns: Columns
  let isSafety: Bool
  let then: String?
  let tip: String?

  /// - Parameters:
  ///   - isSafety: gives it the sand ground of a question that may not be skipped.
  ///   - then: the field of the same form to which a digit leads on.
  ///   - tip: what stands at the right of the legend; `nil` says that digits work.
  public init(
    _ name: String, label: String, choices: [Choice], value: String? = nil, columns: Columns = .two,
    isSafety: Bool = false, tip: String? = nil, hint: String? = nil, error: FieldError? = nil, isOptional: Bool = false,
    then: String? = nil,
    in language: Language
  ) {
    frame = FieldFrame(
      name: name, label: label, hint: hint, error: error, isOptional: isOptional, language: language,
      choices: choices)
    self.choices = choices
    self.value = value
    self.columns = columns
    self.isSafety = isSafety
    self.then = then
    self.tip = tip
  }

  public var html: HTML {
    frame.group(style: isSafety ? "danger-q" : nil, tip: tip ?? FormTexts.digitHint(frame.language), hintLast: isSafety)
    {
      Div(.class("tiles tiles-\(columns.rawValue)"), .data("tiles"), .data("then", then)) {
        for (index, choice) in choices.enumerated() { tile(choice, number: index + 1) }
      }
    }
  }

  private func tile(_ choice: Choice, number: Int) -> HTML {
    Label(.class("tile")) {
      Input(.type(.radio), .name(frame.name), .value(choice.value), .checked(choice.value == value))
      // The tenth has no key, and its words stand in line with the others.
      Span(.class("digit"), .ariaHidden) { number <= 9 ? String(number) : "" }
      Span {
        choice.label
        if let hint = choice.hint { Span(.class("hint")) { hint } }
      }
      Span(.class("tick"), .ariaHidden) { Icon.check.small }
    }.html
  }
}
