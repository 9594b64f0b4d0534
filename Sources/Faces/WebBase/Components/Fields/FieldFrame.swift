import Desk
import Markup

/// Label, hint and error around one control. The control's id is the field's name, so that the error summary finds it; of
/// several alike forms on a page it begins with the name of the form.
struct FieldFrame: Sendable {
  let name: String
  /// The form of several alike ones that it stands in.
  private let scope = FieldScope.current
  let label: String
  let hint: String?
  let error: FieldError?
  var notice: String?
  let isOptional: Bool
  let language: Language
  /// What may be chosen, where the control is a list: a value is shown by its name.
  var choices: [Choice] = []
  /// Whether two values can stand below each other: a text of several lines.
  var isProse = false

  init(
    name: String, label: String, hint: String?, error: FieldError?, notice: String? = nil, isOptional: Bool,
    language: Language, choices: [Choice] = [], isProse: Bool = false
  ) {
    self.name = name
    self.label = label
    self.hint = hint
    self.error = error
    self.notice = notice
    self.isOptional = isOptional
    self.language = language
    self.choices = choices
    self.isProse = isProse
  }

  var id: String { FieldScope.id(name, in: scope) }

  /// What the summary of errors calls the control.
  var naming: HTML { .naming(id, label) }

  /// The ids of what describes the control.
  var describedBy: Attribute {
    .ariaDescribedBy(error == nil ? nil : id + "-error", hint == nil ? nil : id + "-hint")
  }

  /// The attributes that every control has.
  var control: Attribute {
    .all([.id(id), .name(name), describedBy, .ariaInvalid(error != nil), .ariaRequired(!isOptional)])
  }

  func around(@MarkupBuilder _ control: () -> HTML) -> HTML {
    Div(.class("field", error == nil ? nil : "is-error")) {
      Label(.class("label"), .for(id)) { labelText }
      describing
      control()
      noticeLine
      clash
    }.html
  }

  /// For a group of controls: radios, boxes, the parts of a date.
  ///
  /// - Parameter hintLast: puts the hint under the controls, where it is read after them.
  func group(
    style: String? = nil, tip: String? = nil, hintLast: Bool = false, @MarkupBuilder _ controls: () -> HTML
  ) -> HTML {
    Fieldset(
      .class("group", style, error == nil ? nil : "is-error"), .id(id), .tabindex(-1), describedBy,
      .ariaInvalid(error != nil)
    ) {
      Legend {
        labelText
        if let tip { Span(.class("tip")) { tip } }
      }
      if !hintLast { hintLine }
      errorLine
      controls()
      if hintLast { hintLine }
      clash
    }.html
  }

  @MarkupBuilder var labelText: HTML {
    naming
    label
    if isOptional {
      " "
      Span(.class("opt")) { FormTexts.optional(language) }
    }
  }

  @MarkupBuilder var describing: HTML {
    hintLine
    errorLine
  }

  @MarkupBuilder var clash: HTML {
    if let clash = error?.clash {
      ClashBox(clash: clash, choices: choices, isProse: isProse, language: language)
    }
  }

  @MarkupBuilder private var hintLine: HTML {
    if let hint { Span(.class("hint"), .id(id + "-hint")) { hint } }
  }

  @MarkupBuilder private var noticeLine: HTML {
    if let notice {
      P(.class("note-line"), .id(id + "-notice"), .role(.status), .data("notice-for", id)) { notice }
    }
  }

  @MarkupBuilder private var errorLine: HTML {
    if let error {
      P(.class("err"), .id(id + "-error")) {
        Icon.warning.small
        Span {
          Span(.class("sr")) { FormTexts.error(language) + ": " }
          error.message
        }
      }
    }
  }
}
