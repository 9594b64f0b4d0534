extension Attribute {
  public static func method(_ method: FormMethod) -> Attribute { Attribute("method", method.rawValue) }
  public static func action(_ href: Href) -> Attribute { Attribute("action", href.text) }
  /// Sends the form elsewhere than its `action`.
  public static func formaction(_ href: Href) -> Attribute { Attribute("formaction", href.text) }
  /// Leaves checking to the server, whose messages are in the reader's language.
  public static let novalidate = Attribute("novalidate", true)
  public static let disabled = Attribute("disabled", true)
  /// The form that a control outside it belongs to.
  public static func form(_ id: String?) -> Attribute { Attribute("form", id) }
  public static func name(_ name: String?) -> Attribute { Attribute("name", name) }
  public static func value(_ value: String?) -> Attribute { Attribute("value", value) }
  public static func type(_ type: InputType) -> Attribute { Attribute("type", type.rawValue) }
  public static func buttonType(_ type: ButtonType) -> Attribute { Attribute("type", type.rawValue) }
  public static func checked(_ isChecked: Bool = true) -> Attribute { Attribute("checked", isChecked) }
  public static func selected(_ isSelected: Bool = true) -> Attribute { Attribute("selected", isSelected) }
  /// The control that a label names.
  public static func `for`(_ id: String) -> Attribute { Attribute("for", id) }
  /// The `datalist` with suggestions.
  public static func list(_ id: String?) -> Attribute { Attribute("list", id) }
  public static func rows(_ count: Int) -> Attribute { Attribute("rows", String(count)) }
  public static func min(_ value: String?) -> Attribute { Attribute("min", value) }
  public static func max(_ value: String?) -> Attribute { Attribute("max", value) }
  public static func step(_ value: String?) -> Attribute { Attribute("step", value) }
  public static func inputmode(_ mode: InputMode?) -> Attribute { Attribute("inputmode", mode?.rawValue) }
  public static func autocomplete(_ token: Autocomplete) -> Attribute { Attribute("autocomplete", token.rawValue) }
}

/// How a form is sent.
public enum FormMethod: String, Sendable { case get, post, dialog }

/// What a button does.
public enum ButtonType: String, Sendable { case submit, button, reset }

/// The kinds of input that the product uses.
public enum InputType: String, Sendable {
  case text, password, search, email, url, number, date, time, hidden, radio, checkbox, file
}

/// Which keys a phone shows.
public enum InputMode: String, Sendable { case numeric, decimal, email, search, text, none }

/// What the browser may fill in (WCAG 2.2, 1.3.5).
public enum Autocomplete: String, Sendable {
  case off, on, name, email, username
  case currentPassword = "current-password"
}
