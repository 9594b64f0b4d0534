public import Markup

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
