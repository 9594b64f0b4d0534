public import Markup

/// The heading of a page: what it is, a line about it, and its acts at the right.
public struct TitleRow: Markup {
  let title: String
  let sub: String?
  let acts: HTML

  public init(_ title: String, sub: String? = nil, @MarkupBuilder acts: () -> HTML = { .empty }) {
    self.title = title
    self.sub = sub
    self.acts = acts()
  }

  public var html: HTML {
    Div(.class("title-row")) {
      Div {
        H1 { title }
        if let sub { P(.class("sub")) { sub } }
      }
      acts
    }
  }
}
