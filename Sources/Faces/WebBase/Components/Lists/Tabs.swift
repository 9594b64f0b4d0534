public import Markup

/// One place of a set: a tab, a filter.
public struct PlaceItem: Sendable {
  let label: String
  let href: Href
  let count: Int?
  let isCurrent: Bool

  public init(_ label: String, to href: Href, count: Int? = nil, isCurrent: Bool = false) {
    self.label = label
    self.href = href
    self.count = count
    self.isCurrent = isCurrent
  }

  func link(current: CurrentKind) -> HTML {
    A(.href(href), .ariaCurrent(isCurrent ? current : nil)) {
      label
      if let count {
        " "
        Span(.class("n")) { String(count) }
      }
    }.html
  }
}

/// The parts of one subject, as links with addresses of their own.
public struct Tabs: Markup {
  let label: String
  let items: [PlaceItem]

  public init(_ label: String, _ items: [PlaceItem]) {
    self.label = label
    self.items = items
  }

  public var html: HTML {
    Nav(.class("tabs"), .ariaLabel(label)) { for item in items { item.link(current: .page) } }
  }
}
