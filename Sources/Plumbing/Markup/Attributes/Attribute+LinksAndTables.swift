extension Attribute {
  public static func href(_ href: Href?) -> Attribute { Attribute("href", href?.text) }
  /// Where a picture or script comes from.
  public static func src(_ href: Href) -> Attribute { Attribute("src", href.text) }
  public static func rel(_ relation: LinkRelation?) -> Attribute { Attribute("rel", relation?.rawValue) }
  /// What is loaded early is a typeface. Browsers fetch one as if it came from elsewhere, also from their own site.
  static let font = [
    Attribute("as", "font"), Attribute("type", "font/woff2"), Attribute("crossorigin", "anonymous"),
  ]
  /// The link opens a window of its own, so that this page stays.
  public static let newWindow = Attribute("target", "_blank")
  public static func charset(_ name: StaticString) -> Attribute { Attribute("charset", "\(name)") }
  /// The value of a `meta` element.
  public static func content(_ value: String) -> Attribute { Attribute("content", value) }
  /// Makes a script an ES module: strict mode, run when the page is there.
  public static let module = Attribute("type", "module")

  public static func scope(_ scope: HeaderScope) -> Attribute { Attribute("scope", scope.rawValue) }
  public static func colspan(_ count: Int) -> Attribute { Attribute("colspan", count == 1 ? nil : String(count)) }
}

/// What a link is to the page.
public enum LinkRelation: String, Sendable {
  case stylesheet, preload, icon, next, prev, help
  /// A link to a site of others: it gets neither the address of this page nor a handle on its window.
  case external = "external noopener noreferrer"
  /// A link of ours in a window of its own, without a handle on this one.
  case apart = "noopener"
}

/// Which cells a table header speaks for.
public enum HeaderScope: String, Sendable { case col, row }
