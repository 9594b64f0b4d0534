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

/// A section with its heading, how many there are, and a link to all of them.
public struct ListSection: Markup {
  let id: String
  let title: String
  let count: Int?
  let link: HTML
  let content: HTML

  public init(
    id: String, _ title: String, count: Int? = nil, @MarkupBuilder link: () -> HTML = { .empty },
    @MarkupBuilder content: () -> HTML
  ) {
    self.id = id
    self.title = title
    self.count = count
    self.link = link()
    self.content = content()
  }

  public var html: HTML {
    Section(.ariaLabelledBy(id)) {
      Div(.class("h-row")) {
        H2(.id(id)) {
          title
          if let count {
            " "
            Span(.class("n")) { String(count) }
          }
        }
        link
      }
      content
    }
  }
}

/// Saving and the next steps, at the foot of the screen.
public struct NextBar: Markup {
  let content: HTML
  let end: HTML

  /// - Parameter end: what stands at the right: what is still open.
  public init(@MarkupBuilder content: () -> HTML, @MarkupBuilder end: () -> HTML = { .empty }) {
    self.content = content()
    self.end = end()
  }

  public var html: HTML {
    Div(.class("nextbar")) {
      content
      if !end.isEmpty { Div(.class("end")) { end } }
    }
  }
}

/// A few lines that open on demand.
public struct More: Markup {
  let title: String
  let aside: String?
  let isOpen: Bool
  let content: HTML

  public init(
    _ title: String, aside: String? = nil, isOpen: Bool = false, @MarkupBuilder content: () -> HTML
  ) {
    self.title = title
    self.aside = aside
    self.isOpen = isOpen
    self.content = content()
  }

  public var html: HTML {
    Details(.open(isOpen)) {
      Summary {
        title
        if let aside { Span(.class("muted")) { " " + aside } }
      }
      content
    }
  }
}
