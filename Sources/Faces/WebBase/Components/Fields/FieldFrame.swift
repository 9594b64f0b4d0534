import Desk
import Markup

/// Label, hint and error around one control. The control's id is the field's name, so that the error summary finds it.
struct FieldFrame: Sendable {
  let name: String
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

  /// The ids of what describes the control.
  var describedBy: Attribute {
    .ariaDescribedBy(error == nil ? nil : name + "-error", hint == nil ? nil : name + "-hint")
  }

  /// The attributes that every control has.
  var control: Attribute {
    .all([.id(name), .name(name), describedBy, .ariaInvalid(error != nil), .ariaRequired(!isOptional)])
  }

  func around(@MarkupBuilder _ control: () -> HTML) -> HTML {
    Div(.class("field", error == nil ? nil : "is-error")) {
      Label(.class("label"), .for(name)) { labelText }
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
      .class("group", style, error == nil ? nil : "is-error"), .id(name), .tabindex(-1), describedBy,
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
    if let hint { Span(.class("hint"), .id(name + "-hint")) { hint } }
  }

  @MarkupBuilder private var noticeLine: HTML {
    if let notice {
      P(.class("note-line"), .id(name + "-notice"), .role(.status), .data("notice-for", name)) { notice }
    }
  }

  @MarkupBuilder private var errorLine: HTML {
    if let error {
      P(.class("err"), .id(name + "-error")) {
        Icon.warning.small
        Span {
          Span(.class("sr")) { FormTexts.error(language) + ": " }
          error.message
        }
      }
    }
  }
}
