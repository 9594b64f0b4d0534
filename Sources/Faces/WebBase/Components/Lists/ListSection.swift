public import Markup

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
