public import Markup

/// The four looks of a button. A page has one main button.
public enum ButtonLook: String, Sendable {
  case main, line, quiet, danger

  var style: String { "btn btn-" + rawValue }
}

/// A key that does the same as the thing it stands beside.
public struct KeyHint: Markup {
  let keys: String

  /// - Parameter keys: as printed on the key: "n", "Ctrl K", "F8".
  public init(_ keys: String) {
    self.keys = keys
  }

  public var html: HTML { Kbd(.class("kbd")) { keys } }
}

/// A place to go that looks like a button.
public struct LinkButton: Markup {
  let text: String
  let href: Href
  let look: ButtonLook
  let icon: Icon?
  let shortcut: Shortcut?
  let describes: String?

  /// - Parameter describes: what a screen reader adds: "Bel" is not enough when ten rows have it.
  public init(
    _ text: String, to href: Href, look: ButtonLook = .line, icon: Icon? = nil, shortcut: Shortcut? = nil,
    describes: String? = nil
  ) {
    self.text = text
    self.href = href
    self.look = look
    self.icon = icon
    self.shortcut = shortcut
    self.describes = describes
  }

  public var html: HTML {
    A(.class(look.style), .href(href), .all(shortcut?.attributes ?? [])) {
      icon?.small
      text
      if let describes { Span(.class("sr")) { " " + describes } }
      if let shortcut { KeyHint(shortcut.shown) }
    }
  }
}

/// A button that sends its form.
public struct SubmitButton: Markup {
  let text: String
  let look: ButtonLook
  let icon: Icon?
  let shortcut: Shortcut?
  let name: String?
  let value: String?
  let action: Href?
  let form: String?
  let describes: String?

  /// - Parameters:
  ///   - name: sent with `value`, so that one form can have several ends.
  ///   - action: sends the form elsewhere.
  ///   - form: the id of a form that it stands outside of.
  public init(
    _ text: String, look: ButtonLook = .main, icon: Icon? = nil, shortcut: Shortcut? = nil, name: String? = nil,
    value: String? = nil, action: Href? = nil, form: String? = nil, describes: String? = nil
  ) {
    self.text = text
    self.look = look
    self.icon = icon
    self.shortcut = shortcut
    self.name = name
    self.value = value
    self.action = action
    self.form = form
    self.describes = describes
  }

  public var html: HTML {
    Button(
      .buttonType(.submit), .class(look.style), .name(name), .value(value), action.map(Attribute.formaction) ?? .none,
      .form(form), .all(shortcut?.attributes ?? [])
    ) {
      icon?.small
      text
      if let describes { Span(.class("sr")) { " " + describes } }
      if let shortcut { KeyHint(shortcut.shown) }
    }
  }
}

/// Buttons side by side, wrapping when there is no room.
public struct ButtonRow: Markup {
  let content: HTML

  public init(@MarkupBuilder content: () -> HTML) {
    self.content = content()
  }

  public var html: HTML { Div(.class("btn-row")) { content } }
}
