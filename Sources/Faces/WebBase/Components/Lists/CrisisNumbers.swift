public import Desk
public import Markup

/// The numbers, each one tap; after calling, one more tap puts it in the log. The first one, for danger to life, goes
/// before the others; to a client none of them calls alarm.
public struct CrisisNumbers: Markup {
  let lines: [CrisisLineNumber]
  let isForClient: Bool
  let language: Language

  private static let title = Text(nl: "Bel nu", en: "Call now")

  public init(lines: [CrisisLineNumber], isForClient: Bool = false, language: Language) {
    self.lines = lines
    self.isForClient = isForClient
    self.language = language
  }

  public var html: HTML {
    Section(.ariaLabelledBy("numbers"), .class("gap-s", isForClient ? "sand" : nil)) {
      H2(.id("numbers")) { Self.title(language) }
      Ul(.class("numbers")) { Self.rows(lines, isForClient: isForClient, language: language) }
    }
  }

  @MarkupBuilder static func rows(
    _ lines: [CrisisLineNumber], isForClient: Bool = false, language: Language
  ) -> HTML {
    for (index, line) in lines.enumerated() {
      Li {
        if let href = Href.telephone(line.number) {
          A(.class("btn btn-big", index == 0 && !isForClient ? "btn-danger" : "btn-line"), .href(href)) {
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
