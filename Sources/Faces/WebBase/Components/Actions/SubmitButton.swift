public import Markup

/// A button that sends its form.
public struct SubmitButton: Markup {
  let text: String
  let look: ButtonLook
  let icon: Icon?
  let shortcut: Shortcut?
  let digit: Int?
  let name: String?
  let value: String?
  let action: Href?
  let form: String?
  let describes: String?
  let isAtOnce: Bool

  /// - Parameters:
  ///   - digit: its digit in a group of tiles.
  ///   - name: sent with `value`, so that one form can have several ends.
  ///   - action: sends the form elsewhere.
  ///   - form: the id of a form that it stands outside of.
  ///   - isAtOnce: whether it waits for nothing that is not saved yet, such as a choice between two texts.
  public init(
    _ text: String, look: ButtonLook = .main, icon: Icon? = nil, shortcut: Shortcut? = nil, digit: Int? = nil,
    name: String? = nil, value: String? = nil, action: Href? = nil, form: String? = nil, describes: String? = nil,
    isAtOnce: Bool = false
  ) {
    self.text = text
    self.look = look
    self.icon = icon
    self.shortcut = shortcut
    self.digit = digit
    self.name = name
    self.value = value
    self.action = action
    self.form = form
    self.describes = describes
    self.isAtOnce = isAtOnce
  }

  public var html: HTML {
    Button(
      .buttonType(.submit), .class(look.style), .name(name), .value(value), action.map(Attribute.formaction) ?? .none,
      .form(form), isAtOnce ? .data("at-once", "") : .none, .all(shortcut?.attributes ?? [])
    ) {
      if let digit { Span(.class("digit"), .ariaHidden) { "\(digit) " } }
      icon?.small
      text
      if let describes { Span(.class("sr")) { " " + describes } }
      if let shortcut { KeyHint(shortcut.shown) }
    }
  }
}
