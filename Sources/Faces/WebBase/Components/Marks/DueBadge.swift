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
  let day: String?

  /// - Parameter day: the day that stands on paper in the place of a word such as *today*, which is true for a day only.
  public init(_ text: String, _ state: State, on day: String? = nil) {
    self.text = text
    self.state = state
    self.day = day
  }

  public var html: HTML {
    Span(.class("due due-" + state.rawValue), .data("on", day)) {
      state.icon.small
      text
    }
  }
}
