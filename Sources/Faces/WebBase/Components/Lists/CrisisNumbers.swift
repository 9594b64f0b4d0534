public import Desk
public import Markup

/// The numbers, each one tap; after calling, one more tap puts it in the log.
public struct CrisisNumbers: Markup {
  let lines: [CrisisLineNumber]
  let language: Language

  private static let title = Text(nl: "Bel nu", en: "Call now")

  public init(lines: [CrisisLineNumber], language: Language) {
    self.lines = lines
    self.language = language
  }

  public var html: HTML {
    Section(.ariaLabelledBy("numbers"), .class("gap-s")) {
      H2(.id("numbers")) { Self.title(language) }
      Ul(.class("numbers")) { Self.rows(lines, language: language) }
    }
  }

  @MarkupBuilder static func rows(_ lines: [CrisisLineNumber], language: Language) -> HTML {
    for line in lines {
      Li {
        if let href = Href.telephone(line.number) {
          A(.class("btn btn-danger btn-big"), .href(href)) {
            Icon.phone.small
            line.number
          }
        } else {
          Strong { line.number }
        }
        Span { line.name(language) }
      }
    }
  }
}

/// A number to call, with the name of who answers.
public struct CrisisLineNumber: Sendable {
  let name: Text
  let number: String

  private static let desk = Text(nl: "Loket en achterwacht", en: "Desk and backup")

  /// The numbers of the desk's settings, and the desk's own last.
  public static func all(of profile: DeskProfile) -> [CrisisLineNumber] {
    profile.crisisLines.map { CrisisLineNumber(name: $0.name, number: $0.number) }
      + [CrisisLineNumber(name: desk, number: profile.phone)]
  }
}
