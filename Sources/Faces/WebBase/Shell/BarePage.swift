import Desk
public import Markup

/// A page without navigation: signing in, faults. It always ends with the desk's telephone number.
public struct BarePage: Markup {
  let title: String
  let profile: DeskProfile
  let visit: Visit
  let hasErrors: Bool
  let home: Href
  let exit: Href?
  let isWaiting: Bool
  let content: HTML

  /// - Parameters:
  ///   - home: where the desk's name leads.
  ///   - exit: where the quick exit leads, on pages for clients.
  ///   - isWaiting: whether the owner of the page is not in, and the page waits for them.
  public init(
    _ title: String, profile: DeskProfile, visit: Visit, hasErrors: Bool = false, home: Href = "/", exit: Href? = nil,
    isWaiting: Bool = false, @MarkupBuilder content: () -> HTML
  ) {
    self.title = title
    self.profile = profile
    self.visit = visit
    self.hasErrors = hasErrors
    self.home = home
    self.exit = exit
    self.isWaiting = isWaiting
    self.content = content()
  }

  public var html: HTML {
    PageFrame(
      title, profile: profile, visit: visit, bodyStyle: "bare-page", isHouse: exit == nil, bodyAttributes: watch,
      hasErrors: hasErrors
    ) {
      if let exit { QuickExit(to: exit, language: visit.language) }
      if let banner = profile.banner { Div(.class("banner"), .role(.status)) { banner(visit.language) } }
      Header(.class("bare-top")) { Div { Brand(name: profile.name, home: home) } }
      Main(.class("bare"), .id("inhoud"), .tabindex(-1)) {
        content
        Footer(.class("foot")) {
          P { ShellTexts.phone(visit.language) }
          PhoneNumber(profile.phone)
        }
      }
    }
  }
}

extension BarePage {
  /// Whose page it is. One for a client belongs to its form, whichever code opened that.
  private var watch: [Attribute] {
    guard let owner = visit.owner else { return [] }
    let (title, text, act) =
      exit == nil
      ? (ShellTexts.foreignTitle, ShellTexts.foreignText, ShellTexts.foreignAct)
      : (ShellTexts.otherFormTitle, ShellTexts.otherFormText, ShellTexts.otherFormAct)
    return [
      .data("account", owner), exit == nil ? .none : .data("realm", "form"),
      isWaiting ? .data("waits", "") : .none,
      .data("foreign-title", title(visit.language)), .data("foreign-text", text(visit.language)),
      .data("foreign-act", act(visit.language)), .data("foreign-place", home.text),
    ]
  }
}

/// The way out at once: a plain link that works without a script, always in sight and first by keyboard.
struct QuickExit: Markup {
  let exit: Href
  let language: Language

  init(to exit: Href, language: Language) {
    self.exit = exit
    self.language = language
  }

  var html: HTML {
    Aside(.ariaLabel(ShellTexts.exit(language))) {
      A(.class("exit"), .href(exit), .data("exit")) { ShellTexts.exit(language) }
    }
  }
}

/// A telephone number that a telephone can call.
public struct PhoneNumber: Markup {
  let number: String

  public init(_ number: String) {
    self.number = number
  }

  public var html: HTML {
    if let href = Href.telephone(number) {
      A(.class("tel"), .href(href)) { number }
    } else {
      Span(.class("tel")) { number }
    }
  }
}
