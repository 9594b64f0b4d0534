public import Markup

/// What is to be done, one line each; `j` and `k` walk, `Enter` opens.
public struct WorkList: Markup {
  let rows: [WorkRow]

  public init(_ rows: [WorkRow]) {
    self.rows = rows
  }

  public var html: HTML {
    Ul(.class("work"), .data("list")) { for row in rows { row } }
  }
}

/// One line of work: when, about whom, what, and one button.
public struct WorkRow: Markup {
  let due: DueBadge?
  let alias: String
  let what: String
  let detail: String?
  let act: HTML

  /// - Parameter act: one button; with a description, since other lines have the same word on theirs.
  public init(
    due: DueBadge?, alias: String, what: String, detail: String? = nil, @MarkupBuilder act: () -> HTML
  ) {
    self.due = due
    self.alias = alias
    self.what = what
    self.detail = detail
    self.act = act()
  }

  public var html: HTML {
    Li(.data("row")) {
      if let due { due } else { Span(.class("due")) {} }
      Alias(alias)
      Div(.class("what"), .directionFromContent) {
        what
        if let detail { Span(.class("muted")) { detail } }
      }
      act
    }
  }
}
