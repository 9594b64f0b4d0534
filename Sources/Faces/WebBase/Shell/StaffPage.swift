import Desk
public import Markup

/// A page of the workspace: navigation, search, new contact, crisis, and the page itself.
public struct StaffPage: Markup {
  /// After how many quiet seconds the screen blurs and locks.
  public static let blurAfter = 180
  public static let lockAfter = 600
  /// The same while a conversation goes on at the page: somebody listens, and touches nothing.
  public static let lockAfterTalking = 4 * 3600
  /// How often such a page keeps the session, in seconds: well within the quiet time after which the server locks.
  public static let holdEvery = 240

  let title: String
  let shell: StaffShell
  let profile: DeskProfile
  let visit: Visit
  let hasErrors: Bool
  let isTalking: Bool
  let content: HTML

  /// - Parameters:
  ///   - title: what the tab says; neutral, since others may see the tab.
  ///   - hasErrors: puts "Error:" in front of it.
  ///   - isTalking: whether a conversation goes on at it.
  public init(
    _ title: String, shell: StaffShell, profile: DeskProfile, visit: Visit, hasErrors: Bool = false,
    isTalking: Bool = false,
    @MarkupBuilder content: () -> HTML
  ) {
    self.title = title
    self.shell = shell
    self.profile = profile
    self.visit = visit
    self.hasErrors = hasErrors
    self.isTalking = isTalking
    self.content = content()
  }

  private var language: Language { visit.language }

  public var html: HTML {
    PageFrame(
      title, profile: profile, visit: visit, bodyStyle: "staff", isHouse: true, bodyAttributes: watch,
      hasErrors: hasErrors
    ) {
      if let banner = profile.banner { Div(.class("banner"), .role(.status)) { banner(language) } }
      Div(.class("shell")) {
        StaffHeader(shell: shell, visit: visit)
        StaffNavigation(shell: shell, profile: profile, visit: visit)
        Main(.class("main"), .id("inhoud"), .tabindex(-1)) {
          shell.printed
          shell.strip
          shell.flash
          content
        }
      }
      numbers
      sheet
    }
  }

  private var watch: [Attribute] {
    [
      .data("account", visit.owner), .data("foreign-title", ShellTexts.foreignTitle(language)),
      .data("foreign-text", ShellTexts.foreignText(language)), .data("foreign-act", ShellTexts.foreignAct(language)),
      .data("foreign-place", shell.places.home.text), .data("blur-after", blurAfter.map { String($0) }),
      .data("lock-after", String(isTalking ? Self.lockAfterTalking : Self.lockAfter)),
      isTalking ? .data("hold-every", String(Self.holdEvery)) : .none, .data("token", shell.places.token.text),
      .data("failed", SaveTexts.unreached(language)), .data("signed-out", SaveTexts.signedOut(language)),
      .data("sign-in", shell.places.unlock.text), .data("sign-in-text", SaveTexts.signIn(language)),
      .data("lock-title", ShellTexts.lockTitle(language)), .data("lock-text", ShellTexts.lockText(language)),
      .data("lock-kept", ShellTexts.lockKept(language)), .data("lock-unkept", ShellTexts.lockUnkept(language)),
      .data("lock-act", ShellTexts.lockAct(language)), .data("lock-place", shell.places.unlock.text),
      .data("emergency", shell.places.emergency?.text), .data("worker", shell.places.worker?.text),
    ]
  }

  /// During a conversation it blurs by key, or when its reader set that.
  private var blurAfter: Int? { isTalking ? visit.talkBlurMinutes.map { $0 * 60 } : Self.blurAfter }

  /// The numbers, which a locked screen shows as well.
  @MarkupBuilder private var numbers: HTML {
    if !shell.numbers.isEmpty {
      Div(.hidden(), .data("lock-numbers", "")) {
        Ul(.class("numbers")) { CrisisNumbers.rows(shell.numbers, language: language) }
      }
    }
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
