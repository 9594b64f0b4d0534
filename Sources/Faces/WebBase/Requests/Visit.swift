public import Desk

/// What the web floor knows about one request: filled from its headers, overruled by the session's settings.
public struct Visit: Sendable {
  public var language: Language
  public var theme: Theme
  public var density: Density
  /// Whether single letters work as shortcuts; some who steer by speech switch them off (WCAG 2.2, 2.1.4).
  public var shortcuts: Bool
  /// After how many quiet minutes the screen blurs during a conversation; `nil` is by key only.
  public var talkBlurMinutes: Int?
  /// The token that every form of this session carries; `nil` without a session, and then no form is accepted.
  public var csrf: CSRFToken?
  /// Whose pages these are: the name of an account or, for a client, of the form; `nil` without a session. A page shows
  /// and saves nothing once it is another's turn in the same browser.
  public var owner: String?
  /// What the act before this page came to.
  public var done: Done?

  public init(
    language: Language = .dutch, theme: Theme = .system, density: Density = .normal, shortcuts: Bool = true,
    csrf: CSRFToken? = nil, owner: String? = nil
  ) {
    self.language = language
    self.theme = theme
    self.density = density
    self.shortcuts = shortcuts
    self.csrf = csrf
    self.owner = owner
  }
}

/// Light, dark, or as the device says.
public enum Theme: String, Sendable, Hashable, CaseIterable { case system, light, dark }

/// How close the lines stand.
public enum Density: String, Sendable, Hashable, CaseIterable { case normal, compact }
