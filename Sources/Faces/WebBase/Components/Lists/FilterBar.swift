public import Markup

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
