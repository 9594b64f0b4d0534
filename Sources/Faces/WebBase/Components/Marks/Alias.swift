public import Markup

/// A person's alias: bold, kept on one line, in a writing direction of its own.
public struct Alias: Markup {
  let text: String

  public init(_ text: String) {
    self.text = text
  }

  public var html: HTML { Bdi(.class("alias")) { text } }
}
