public import Desk
public import Markup

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
