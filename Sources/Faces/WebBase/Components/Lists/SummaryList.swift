public import Desk
public import Markup

/// What was filled in, to look over, each line with a way to change it.
public struct SummaryList: Markup {
  public struct Item: Sendable {
    let name: String
    let value: HTML
    let change: Href?

    public init(_ name: String, change: Href? = nil, @MarkupBuilder value: () -> HTML) {
      self.name = name
      self.change = change
      self.value = value()
    }
  }

  let items: [Item]
  let language: Language

  public init(_ items: [Item], in language: Language) {
    self.items = items
    self.language = language
  }

  public var html: HTML {
    Dl(.class("summary-list")) {
      for item in items {
        Div {
          Dt { item.name }
          Dd { item.value }
          if let change = item.change {
            Dd {
              A(.href(change)) {
                ListTexts.change(language)
                Span(.class("sr")) { " " + item.name }
              }
            }
          }
        }
      }
    }
  }
}

/// Names with values, close together: the facts of a record.
public struct FactList: Markup {
  let facts: [(String, HTML)]
  let isSmall: Bool

  /// Facts without content are left out.
  public init(_ facts: [(String, HTML)], isSmall: Bool = false) {
    self.facts = facts.filter { !$0.1.isEmpty }
    self.isSmall = isSmall
  }

  public var html: HTML {
    Dl(.class("deflist", isSmall ? "small" : nil)) {
      for (name, value) in facts {
        Dt { name }
        Dd { value }
      }
    }
  }
}
