public import Markup

/// A message in the page: five tones, one shape.
public struct Notice: Markup {
  let title: String
  let tone: Tone
  let isAnnounced: Bool
  let content: HTML

  /// - Parameter isAnnounced: whether a screen reader reads it at once, as after an act.
  public init(
    _ title: String, tone: Tone = .info, isAnnounced: Bool = false, @MarkupBuilder content: () -> HTML = { .empty }
  ) {
    self.title = title
    self.tone = tone
    self.isAnnounced = isAnnounced
    self.content = content()
  }

  public var html: HTML {
    Div(.class("notice notice-" + tone.rawValue), isAnnounced ? .role(.status) : .none) {
      icon.medium
      Div {
        P(.class("strong")) { title }
        content
      }
    }
  }

  private var icon: Icon {
    switch tone {
    case .info: .info
    case .ok: .circleCheck
    case .warn, .danger: .warning
    case .anon: .anonymous
    }
  }
}

/// Says why a place is empty and what to do next.
public struct EmptyState: Markup {
  let title: String
  let next: HTML

  public init(_ title: String, @MarkupBuilder next: () -> HTML = { .empty }) {
    self.title = title
    self.next = next()
  }

  public var html: HTML {
    Div(.class("empty")) {
      Strong { title }
      next
    }
  }
}

/// What just happened, at the top of the page that came after it.
public struct Flash: Markup {
  let text: String
  let undo: HTML

  /// - Parameter undo: a small form that takes it back.
  public init(_ text: String, @MarkupBuilder undo: () -> HTML = { .empty }) {
    self.text = text
    self.undo = undo()
  }

  public var html: HTML {
    Div(.class("toast"), .role(.status)) {
      Span { text }
      undo
    }
  }
}
