public import Markup

/// The drawings beside words: 20 by 20, one line of 1.6, round ends. They never stand alone without a word or a label.
public enum Icon: String, Sendable, CaseIterable {
  case anonymous, ask, calendar, chart, check, chevron, clock, circleCheck, crisis, down, edit, eye, grid, hidden
  case history, home, inbox, info, left, lock, logOut, map, message, minus, move, no, offline, pair, people, person,
    phone
  case plus, print, refresh, right, search, send, settings, shield, star, sun, swap, task, undo, upload, warning, x

  var symbolID: String { "i-" + rawValue }

  /// Beside running text: as high as the letters.
  public var small: HTML { drawing("ico s") }

  /// In navigation and notices.
  public var medium: HTML { drawing("ico") }

  /// On its own above a heading.
  public var large: HTML { drawing("ico l") }

  private func drawing(_ style: String) -> HTML {
    SVG.sprite(.class(style), .ariaHidden) { SVG.use(symbol: symbolID) }
  }
}

/// All drawings as symbols, once at the start of a page.
public struct IconSprite: Markup {
  public init() {}

  public var html: HTML { Self.sheet }

  private static let sheet = HTML.frozen(
    SVG.sprite(.class("sprite"), .ariaHidden) {
      for icon in Icon.allCases {
        SVG.symbol(id: icon.symbolID, width: 20, height: 20) { icon.shape }
      }
    })
}
