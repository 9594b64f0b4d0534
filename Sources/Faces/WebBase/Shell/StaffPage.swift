import Desk
public import Markup

/// A page of the workspace: navigation, search, new contact, crisis, and the page itself.
public struct StaffPage: Markup {
  /// After how many quiet seconds the screen blurs and locks.
  public static let blurAfter = 180
  public static let lockAfter = 600

  let title: String
  let shell: StaffShell
  let profile: DeskProfile
  let visit: Visit
  let hasErrors: Bool
  let content: HTML

  /// - Parameters:
  ///   - title: what the tab says; neutral, since others may see the tab.
  ///   - hasErrors: puts "Error:" in front of it.
  public init(
    _ title: String, shell: StaffShell, profile: DeskProfile, visit: Visit, hasErrors: Bool = false,
    @MarkupBuilder content: () -> HTML
  ) {
    self.title = title
    self.shell = shell
    self.profile = profile
    self.visit = visit
    self.hasErrors = hasErrors
    self.content = content()
  }

  private var language: Language { visit.language }

  public var html: HTML {
    PageFrame(
      title, profile: profile, visit: visit, bodyStyle: "staff", bodyAttributes: watch, hasErrors: hasErrors
    ) {
      if let banner = profile.banner { Div(.class("banner"), .role(.status)) { banner(language) } }
      Div(.class("shell")) {
        StaffHeader(shell: shell, visit: visit)
        StaffNavigation(shell: shell, profile: profile, visit: visit)
        Main(.class("main"), .id("inhoud"), .tabindex(-1)) {
          shell.flash
          content
        }
      }
      sheet
    }
  }

  private var watch: [Attribute] {
    [
      .data("account", visit.owner), .data("foreign-title", ShellTexts.foreignTitle(language)),
      .data("foreign-text", ShellTexts.foreignText(language)), .data("foreign-act", ShellTexts.foreignAct(language)),
      .data("foreign-place", shell.places.home.text), .data("blur-after", String(Self.blurAfter)),
      .data("lock-after", String(Self.lockAfter)), .data("token", shell.places.token.text),
      .data("failed", SaveTexts.unreached(language)), .data("signed-out", SaveTexts.signedOut(language)),
      .data("sign-in", shell.places.unlock.text), .data("sign-in-text", SaveTexts.signIn(language)),
      .data("lock-title", ShellTexts.lockTitle(language)), .data("lock-text", ShellTexts.lockText(language)),
      .data("lock-act", ShellTexts.lockAct(language)), .data("lock-place", shell.places.unlock.text),
    ]
  }

  @MarkupBuilder private var sheet: HTML {
    if !shell.shortcuts.isEmpty {
      Dialog(.class("dialog"), .data("sheet"), .ariaLabelledBy("sheet-title")) {
        H2(.id("sheet-title")) { ShellTexts.shortcuts(language) }
        ShortcutSheet(shell.shortcuts)
        Form(.method(.dialog), .class("btn-row")) {
          Button(.buttonType(.submit), .class("btn btn-line")) { ShellTexts.close(language) }
        }
      }
    }
  }
}

/// The shortcuts with what they do.
public struct ShortcutSheet: Markup {
  let lines: [ShortcutLine]

  public init(_ lines: [ShortcutLine]) {
    self.lines = lines
  }

  public var html: HTML {
    Dl(.class("sheet")) {
      for line in lines {
        Dt {
          for (index, key) in line.keys.enumerated() {
            if index > 0 { " " }
            KeyHint(key)
          }
        }
        Dd { line.meaning }
      }
    }
  }
}
