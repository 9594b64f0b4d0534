public import Markup

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
