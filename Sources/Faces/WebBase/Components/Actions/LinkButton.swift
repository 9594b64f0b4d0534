public import Markup

/// The four looks of a button. A page has one main button.
public enum ButtonLook: String, Sendable {
  case main, line, quiet, danger

  var style: String { "btn btn-" + rawValue }
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
