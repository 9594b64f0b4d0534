public import Markup

/// Saving and the next steps, at the foot of the screen.
public struct NextBar: Markup {
  let content: HTML
  let end: HTML

  /// - Parameter end: what stands at the right: what is still open.
  public init(@MarkupBuilder content: () -> HTML, @MarkupBuilder end: () -> HTML = { .empty }) {
    self.content = content()
    self.end = end()
  }

  public var html: HTML {
    Div(.class("nextbar")) {
      content
      if !end.isEmpty { Div(.class("end")) { end } }
    }
  }
}
