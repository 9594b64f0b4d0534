/// A whole page: document type, head and body.
///
/// The head holds no inline script or style: only what it is called, how it may be shown, and addresses of this site.
public struct Document: Markup {
  let language: String
  let title: String
  let stylesheets: [Href]
  let fonts: [Href]
  let modules: [Href]
  let icon: Href?
  let rootAttributes: [Attribute]
  let bodyAttributes: [Attribute]
  let content: HTML

  /// - Parameters:
  ///   - language: the BCP 47 tag of the page.
  ///   - title: what the tab says.
  ///   - fonts: the typeface that the stylesheets ask for, in WOFF 2: named early, so that the page is written once.
  ///   - root: attributes of `html`, such as the chosen theme.
  ///   - body: attributes of `body`.
  public init(
    language: String, title: String, stylesheets: [Href], fonts: [Href] = [], modules: [Href], icon: Href? = nil,
    root: [Attribute] = [], body: [Attribute] = [], @MarkupBuilder content: () -> HTML
  ) {
    self.language = language
    self.title = title
    self.stylesheets = stylesheets
    self.fonts = fonts
    self.modules = modules
    self.icon = icon
    rootAttributes = root
    bodyAttributes = body
    self.content = content()
  }

  public var html: HTML {
    HTML(
      .document(
        ElementNode(
          tag: "html", kind: .normal, attributes: [.lang(language)] + rootAttributes,
          content: .list([head, Element<BodyName>(attributes: bodyAttributes) { content }.html]))))
  }

  @MarkupBuilder private var head: HTML {
    Element<HeadName> {
      Element<MetaName>(.charset("utf-8"))
      Element<MetaName>(.name("viewport"), .content("width=device-width, initial-scale=1"))
      Element<MetaName>(.name("referrer"), .content("no-referrer"))
      Element<MetaName>(.name("robots"), .content("noindex, nofollow"))
      Element<TitleName> { title }
      if let icon { Element<LinkName>(.rel(.icon), .href(icon)) }
      for href in fonts { Element<LinkName>(.rel(.preload), .all(Attribute.font), .href(href)) }
      for href in stylesheets { Element<LinkName>(.rel(.stylesheet), .href(href)) }
      for href in modules { Element<ScriptName>(.module, .src(href)) }
    }
  }
}

private enum HeadName: ElementName { static var tag: StaticString { "head" } }
private enum BodyName: ElementName { static var tag: StaticString { "body" } }
private enum TitleName: ElementName { static var tag: StaticString { "title" } }
private enum ScriptName: ElementName { static var tag: StaticString { "script" } }
private enum MetaName: VoidElementName { static var tag: StaticString { "meta" } }
private enum LinkName: VoidElementName { static var tag: StaticString { "link" } }
