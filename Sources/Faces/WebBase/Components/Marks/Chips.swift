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

/// How soon something is due, as a word, a drawing and a colour.
public struct DueBadge: Markup {
  public enum State: String, Sendable {
    case late, soon, ok

    var icon: Icon {
      switch self {
      case .late: .warning
      case .soon: .clock
      case .ok: .calendar
      }
    }
  }

  let text: String
  let state: State

  public init(_ text: String, _ state: State) {
    self.text = text
    self.state = state
  }

  public var html: HTML {
    Span(.class("due due-" + state.rawValue)) {
      state.icon.small
      text
    }
  }
}

/// The standing of a risk. Not asked is a state of its own and never looks like low.
public struct RiskMark: Markup {
  public enum Level: String, Sendable, CaseIterable {
    case high, mid, low, none

    var icon: Icon {
      switch self {
      case .high, .mid: .warning
      case .low: .circleCheck
      case .none: .ask
      }
    }
  }

  let text: String
  let level: Level

  public init(_ text: String, _ level: Level) {
    self.text = text
    self.level = level
  }

  public var html: HTML {
    Span(.class("risk risk-" + level.rawValue)) {
      level.icon.small
      text
    }
  }
}

/// A person's alias: bold, kept on one line, in a writing direction of its own.
public struct Alias: Markup {
  let text: String

  public init(_ text: String) {
    self.text = text
  }

  public var html: HTML { Bdi(.class("alias")) { text } }
}
