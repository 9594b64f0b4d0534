public import Desk
public import Markup

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
