public import Desk
public import Markup

/// The line above a printed page: what it is, that it is confidential, when and by whom it was made.
public struct PrintHeader: Markup {
  let title: String
  let made: String
  let by: String
  let profile: DeskProfile
  let language: Language

  public init(_ title: String, made: String, by: String, profile: DeskProfile, in language: Language) {
    self.title = title
    self.made = made
    self.by = by
    self.profile = profile
    self.language = language
  }

  public var html: HTML {
    Div(.class("print-head")) {
      Span { "\(profile.name) · \(title)" }
      Span { ListTexts.confidential(language) + " · " + ListTexts.printed(at: made, by: by)(language) }
    }
  }
}
