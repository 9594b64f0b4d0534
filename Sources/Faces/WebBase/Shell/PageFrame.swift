import Desk
import Markup

/// What all pages share: language, title, files, theme, icons, the way past the navigation.
struct PageFrame: Markup {
  let title: String
  let profile: DeskProfile
  let visit: Visit
  let bodyStyle: String
  let isHouse: Bool
  let bodyAttributes: [Attribute]
  let hasErrors: Bool
  let content: HTML

  /// - Parameter isHouse: whether the staff reads it, in the typeface of the house; other pages have nothing to load.
  init(
    _ title: String, profile: DeskProfile, visit: Visit, bodyStyle: String, isHouse: Bool,
    bodyAttributes: [Attribute] = [],
    hasErrors: Bool = false, @MarkupBuilder content: () -> HTML
  ) {
    self.title = title
    self.profile = profile
    self.visit = visit
    self.bodyStyle = bodyStyle
    self.isHouse = isHouse
    self.bodyAttributes = bodyAttributes
    self.hasErrors = hasErrors
    self.content = content()
  }

  var html: HTML {
    let assets = AssetSet.standard
    let language = visit.language
    let prefix = hasErrors ? FormTexts.error(language) + ": " : ""
    Document(
      language: language.rawValue, title: prefix + title + " – " + profile.name,
      stylesheets: [assets.stylesheet.href], fonts: isHouse ? assets.fonts.map(\.href) : [],
      modules: assets.modules.map(\.href), icon: assets.icon.href,
      root: [visit.theme == .system ? .none : .data("theme", visit.theme.rawValue)],
      body: [
        .class(bodyStyle, isHouse ? "house" : nil), visit.density == .compact ? .data("density", "compact") : .none,
        visit.shortcuts ? .none : .data("shortcuts", "off"), .all(bodyAttributes),
      ]
    ) {
      IconSprite()
      A(.class("skip"), .href("#inhoud")) { ShellTexts.skip(language) }
      if hasErrors { content.naming(FormTexts.before) } else { content }
    }
  }
}
