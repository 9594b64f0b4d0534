public import Markup

/// What a colour means: red acts now, sand looks, green is rare, violet is anonymity.
public enum Tone: String, Sendable, Hashable, CaseIterable { case info, ok, warn, danger, anon }

/// A state in a word and a drawing; the colour only helps.
public struct Chip: Markup {
  public enum Look: String, Sendable {
    case plain, line, info, ok, warn, danger, anon

    var style: String { self == .plain ? "chip" : "chip chip-" + rawValue }
  }

  let text: String
  let look: Look
  let icon: Icon?

  public init(_ text: String, look: Look = .plain, icon: Icon? = nil) {
    self.text = text
    self.look = look
    self.icon = icon
  }

  public var html: HTML {
    Span(.class(look.style)) {
      icon?.small
      text
    }
  }
}
