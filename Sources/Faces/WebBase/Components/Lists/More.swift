public import Markup

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
