public import Markup

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
