package import Markup

extension HTML {
  /// A few pieces as one.
  package static func list(@MarkupBuilder _ content: () -> HTML) -> HTML { content() }
}
