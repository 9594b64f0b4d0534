public import Desk
public import Markup

/// A list that opens.
public struct SelectField: Markup {
  let frame: FieldFrame
  let choices: [Choice]
  let value: String?
  let width: FieldWidth
  let hasEmpty: Bool

  /// - Parameter hasEmpty: whether "choose…" stands first; leave it out when one answer is always right.
  public init(
    _ name: String, label: String, choices: [Choice], value: String? = nil, hint: String? = nil,
    error: FieldError? = nil,
    isOptional: Bool = false, hasEmpty: Bool = true, width: FieldWidth = .full, in language: Language
  ) {
    frame = FieldFrame(
      name: name, label: label, hint: hint, error: error, isOptional: isOptional, language: language,
      choices: choices)
    self.choices = choices
    self.value = value?.isEmpty == true ? nil : value
    self.width = width
    self.hasEmpty = hasEmpty
  }

  public var html: HTML {
    frame.around {
      Select(frame.control, .class("select", width.rawValue.isEmpty ? nil : width.rawValue), .autocomplete(.off)) {
        if hasEmpty { Option(.value(""), .selected(value == nil)) { FormTexts.none(frame.language) } }
        // What is stored stays, also when it may not be chosen any more: a field that nobody touched keeps its value.
        if let value, !choices.contains(where: { $0.value == value }) { Option(.value(value), .selected()) { value } }
        for choice in choices {
          Option(.value(choice.value), .selected(choice.value == value)) { choice.label }
        }
      }
    }
  }
}

/// Radios under one another, or boxes when several may be chosen.
public struct ChoiceList: Markup {
  let frame: FieldFrame
  let choices: [Choice]
  let values: Set<String>
  let isMultiple: Bool

  public init(
    _ name: String, label: String, choices: [Choice], values: Set<String> = [], isMultiple: Bool = false,
    hint: String? = nil, error: FieldError? = nil, isOptional: Bool = false, in language: Language
  ) {
    frame = FieldFrame(
      name: name, label: label, hint: hint, error: error, isOptional: isOptional, language: language,
      choices: choices)
    self.choices = choices
    self.values = values
    self.isMultiple = isMultiple
  }

  public var html: HTML {
    frame.group {
      Div(.class("choices")) {
        if isMultiple { Input(.type(.hidden), .name(frame.name), .value("")) }
        for choice in choices {
          Label(.class("choice")) {
            Input(
              .type(isMultiple ? .checkbox : .radio), .name(frame.name), .value(choice.value),
              .checked(values.contains(choice.value)))
            Span {
              choice.label
              if let hint = choice.hint { Span(.class("hint")) { hint } }
            }
          }
        }
      }
    }
  }
}

/// One box with its sentence.
public struct CheckField: Markup {
  /// What a ticked box sends.
  public static let ticked = "ja"

  let name: String
  let label: String
  let isTicked: Bool
  let hint: String?
  let error: FieldError?
  let language: Language

  public init(
    _ name: String, label: String, isTicked: Bool = false, hint: String? = nil, error: FieldError? = nil,
    in language: Language
  ) {
    self.name = name
    self.label = label
    self.isTicked = isTicked
    self.hint = hint
    self.error = error
    self.language = language
  }

  public var html: HTML {
    let frame = FieldFrame(
      name: name, label: label, hint: hint, error: error, isOptional: true, language: language,
      choices: [Choice(Self.ticked, label)])
    Div(.class("field", error == nil ? nil : "is-error")) {
      Label(.class("choice")) {
        // Says that the box was there when it is not ticked.
        Input(.type(.hidden), .name(name), .value(""))
        Input(
          .type(.checkbox), .id(frame.id), .name(name), .value(Self.ticked), .checked(isTicked), frame.describedBy,
          .ariaInvalid(error != nil))
        Span {
          frame.naming
          label
        }
      }
      frame.describing
      frame.clash
    }
  }
}
