public import Markup

/// What happened, newest first, in groups such as months.
public struct Timeline: Markup {
  public struct Group: Sendable {
    let title: String
    let entries: [TimelineEntry]

    public init(_ title: String, _ entries: [TimelineEntry]) {
      self.title = title
      self.entries = entries
    }
  }

  let groups: [Group]

  public init(_ groups: [Group]) {
    self.groups = groups
  }

  public var html: HTML {
    for group in groups {
      H3(.class("tl-month")) { group.title }
      Ol(.class("tl")) { for entry in group.entries { entry } }
    }
  }
}

/// One thing that happened.
public struct TimelineEntry: Markup {
  public enum Weight: String, Sendable {
    case plain = "dot"
    case risk = "dot dot-risk"
    case now = "dot dot-now"
  }

  let day: String
  let paper: String?
  let time: String?
  let icon: Icon
  let weight: Weight
  let title: String
  let by: String?
  let isStruck: Bool
  let content: HTML
  let more: HTML

  /// - Parameters:
  ///   - day: as short as the list allows: `di 17-11`.
  ///   - paper: what stands on paper in its place, where it is a word such as *today*.
  ///   - by: who, and in what way.
  ///   - isStruck: whether it counts no more.
  ///   - more: small facts and links under the text.
  public init(
    day: String, paper: String? = nil, time: String? = nil, icon: Icon, weight: Weight = .plain, title: String,
    by: String? = nil,
    isStruck: Bool = false, @MarkupBuilder content: () -> HTML = { .empty },
    @MarkupBuilder more: () -> HTML = { .empty }
  ) {
    self.day = day
    self.paper = paper
    self.time = time
    self.icon = icon
    self.weight = weight
    self.title = title
    self.by = by
    self.isStruck = isStruck
    self.content = content()
    self.more = more()
  }

  public var html: HTML {
    Li {
      Span(.class("when")) {
        if let paper { Span(.data("on", paper)) { day } } else { day }
        if let time {
          " "
          Br()
          time
        }
      }
      Span(.class(weight.rawValue), .ariaHidden) { icon.medium }
      Div(.class("gap-s")) {
        H4 {
          if isStruck { Span(.class("struck")) { title } } else { title }
          if let by { Span(.class("by")) { " " + by } }
        }
        content
        if !more.isEmpty { Div(.class("more")) { more } }
      }
    }
  }
}
