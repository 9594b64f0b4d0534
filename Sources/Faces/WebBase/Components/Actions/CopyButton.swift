public import Desk
public import Markup

/// A button that puts a text on the clipboard and says so beside itself; not there without the script.
public struct CopyButton: Markup {
  let label: Text
  let text: String
  let language: Language

  public init(_ label: Text, of text: String, language: Language) {
    self.label = label
    self.text = text
    self.language = language
  }

  public var html: HTML {
    Button(
      .buttonType(.button), .class(ButtonLook.line.style), .hidden(), .data("copy", text),
      .data("copied", SaveTexts.copied(language)), .data("failed", SaveTexts.notCopied(language))
    ) { label(language) }
    Span(.class("muted"), .role(.status), .data("copy-state"))
  }
}

/// A button that prints the page; not there without the script.
public struct PrintButton: Markup {
  let label: String

  public init(_ label: String) {
    self.label = label
  }

  public var html: HTML {
    Button(.buttonType(.button), .class(ButtonLook.line.style), .hidden(), .data("print", "")) {
      Icon.print.small
      label
    }
  }
}
