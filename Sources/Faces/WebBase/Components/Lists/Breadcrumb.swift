public import Desk
public import Markup

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
