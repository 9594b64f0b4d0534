public import Desk
public import Markup

/// Under a field that two people changed: what it was, theirs and mine, and what stays. Nothing is chosen yet.
public struct ClashBox: Markup {
  let clash: FieldClash
  let choices: [Choice]
  let isProse: Bool
  let language: Language

  /// - Parameters:
  ///   - choices: what may be chosen, where the field is a list: a value is shown by its name.
  ///   - isProse: whether both values can stay, one below the other.
  public init(clash: FieldClash, choices: [Choice], isProse: Bool = false, language: Language) {
    self.clash = clash
    self.choices = choices
    self.isProse = isProse
    self.language = language
  }

  public var html: HTML {
    let name = ClashChoice.field(of: clash.name)
    Fieldset(.class("clash"), .id(FieldScope.id(name, in: FieldScope.current))) {
      Legend { EditTexts.choose(language) }
      Div(.class("both")) {
        if let was = clash.was { column(EditTexts.was, was) }
        column(EditTexts.Other.person.theirs, clash.theirs)
        column(EditTexts.mine, clash.mine)
      }
      Div(.class("choices")) {
        choice(.mine, EditTexts.keepMine)
        choice(.theirs, EditTexts.Other.person.take)
        if isProse { choice(.both, EditTexts.Other.person.both) }
      }
    }
  }

  private func column(_ title: Text, _ values: [String]) -> HTML {
    Div {
      Strong { title(language) }
      Pre(.directionFromContent) {
        values.isEmpty ? EditTexts.empty(language) : values.map(name).joined(separator: ", ")
      }
    }.html
  }

  private func name(of value: String) -> String { choices.first { $0.value == value }?.label ?? value }

  private func choice(_ choice: ClashChoice, _ label: Text) -> HTML {
    Label(.class("choice")) {
      Input(.type(.radio), .name(ClashChoice.field(of: clash.name)), .value(choice.rawValue))
      Span { label(language) }
    }.html
  }
}
