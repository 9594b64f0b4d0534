/// Lets a page be written as a list of elements, strings, components, loops and choices.
@resultBuilder
public enum MarkupBuilder {
  public static func buildExpression(_ text: String) -> HTML { HTML(text) }
  public static func buildExpression(_ html: HTML) -> HTML { html }
  public static func buildExpression(_ part: some Markup) -> HTML { part.html }
  public static func buildExpression(_ parts: [some Markup]) -> HTML { HTML(.list(parts.map(\.html))) }
  public static func buildExpression<Part: Markup>(_ part: Part?) -> HTML { part?.html ?? .empty }

  public static func buildBlock(_ part: HTML) -> HTML { part }
  public static func buildBlock(_ parts: HTML...) -> HTML { HTML(.list(parts)) }

  public static func buildOptional(_ part: HTML?) -> HTML { part ?? .empty }
  public static func buildEither(first part: HTML) -> HTML { part }
  public static func buildEither(second part: HTML) -> HTML { part }
  public static func buildArray(_ parts: [HTML]) -> HTML { HTML(.list(parts)) }
  public static func buildLimitedAvailability(_ part: HTML) -> HTML { part }
}
