public import Desk
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

/// Ways to look at a list; each is an address, so that it can be kept and shared.
public struct FilterBar: Markup {
  let label: String
  let items: [PlaceItem]
  let more: HTML

  /// - Parameter more: a small form for what links can't say.
  public init(_ label: String, _ items: [PlaceItem], @MarkupBuilder more: () -> HTML = { .empty }) {
    self.label = label
    self.items = items
    self.more = more()
  }

  public var html: HTML {
    Nav(.class("filters"), .ariaLabel(label)) {
      for item in items { item.link(current: .true) }
      more
    }
  }
}

/// The way back up.
public struct Breadcrumb: Markup {
  let items: [PlaceItem]
  let language: Language

  public init(_ items: [PlaceItem], in language: Language) {
    self.items = items
    self.language = language
  }

  public var html: HTML {
    Nav(.class("crumb"), .ariaLabel(ListTexts.breadcrumb(language))) {
      for (index, item) in items.enumerated() {
        if index > 0 { Span(.ariaHidden) { " / " } }
        item.link(current: .location)
      }
    }
  }
}

/// Forward and back through a long list.
public struct Pager: Markup {
  let first: Int
  let last: Int
  let total: Int?
  let previous: Href?
  let next: Href?
  let language: Language

  /// - Parameters:
  ///   - first: the number of the first line shown, from 1.
  ///   - total: `nil` when nobody counted.
  public init(first: Int, last: Int, total: Int?, previous: Href?, next: Href?, in language: Language) {
    self.first = first
    self.last = last
    self.total = total
    self.previous = previous
    self.next = next
    self.language = language
  }

  public var html: HTML {
    Nav(.class("pager"), .ariaLabel(ListTexts.pages(language))) {
      if let previous {
        A(.href(previous), .rel(.prev)) {
          Icon.left.small
          ListTexts.previous(language)
        }
      }
      Span(.class("muted")) { ListTexts.range(first, last, of: total)(language) }
      if let next {
        A(.href(next), .rel(.next)) {
          ListTexts.next(language)
          Icon.right.small
        }
      }
    }
  }
}

/// On through a list whose end nobody counted: to what comes next, and back to the beginning.
public struct Onward: Markup {
  let start: Href?
  let next: Href?
  let language: Language

  /// - Parameters:
  ///   - start: `nil` on the first page.
  ///   - next: `nil` on the last page.
  public init(start: Href?, next: Href?, in language: Language) {
    self.start = start
    self.next = next
    self.language = language
  }

  public var html: HTML {
    if start != nil || next != nil {
      Nav(.class("pager"), .ariaLabel(ListTexts.pages(language))) {
        if let start { A(.href(start)) { ListTexts.toStart(language) } }
        if let next {
          A(.href(next), .rel(.next)) {
            ListTexts.next(language)
            Icon.right.small
          }
        }
      }
    }
  }
}
