public import Markup

/// Buttons side by side, wrapping when there is no room.
public struct ButtonRow: Markup {
  let content: HTML

  public init(@MarkupBuilder content: () -> HTML) {
    self.content = content()
  }

  public var html: HTML { Div(.class("btn-row")) { content } }
}
