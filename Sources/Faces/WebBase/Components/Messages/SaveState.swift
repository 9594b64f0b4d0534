public import Desk
public import Markup

/// Whether what stands on the screen is kept. A polite status; the saving script writes the same three states.
public struct SaveState: Markup {
  public enum State: Sendable, Hashable {
    /// Kept, at a time as written: `14:32:07`.
    case saved(String)
    case busy
    case failed
    /// Nothing typed yet.
    case untouched
  }

  let state: State
  let signedOut: Text
  let signIn: Text
  let language: Language

  /// - Parameters:
  ///   - signedOut: what is said when the visit has ended.
  ///   - signIn: the link that leads on from there.
  public init(_ state: State, signedOut: Text? = nil, signIn: Text? = nil, in language: Language) {
    self.state = state
    self.signedOut = signedOut ?? SaveTexts.signedOut
    self.signIn = signIn ?? SaveTexts.signIn
    self.language = language
  }

  public var html: HTML {
    Span(
      .class("save", style), .role(.status), .data("save-state"),
      .data("busy", SaveTexts.busy(language)), .data("failed", SaveTexts.failed(language)),
      .data("signed-out", signedOut(language)), .data("sign-in", signIn(language)),
      .data("conflict", EditTexts.clash(language)), .data("keep-mine", EditTexts.keepMine(language)),
      .data("take-theirs", EditTexts.takeTheirs(language)), .data("mine", EditTexts.mine(language)),
      .data("theirs", EditTexts.theirs(language)), .data("was", EditTexts.was(language)),
      .data("both", EditTexts.both(language)), .data("empty", EditTexts.empty(language)),
      .data("amend", SaveTexts.amend(language)), .data("lost", SaveTexts.lost(language))
    ) {
      icon?.small
      Span(.data("save-text")) { text }
    }
  }

  private var style: String? {
    switch state {
    case .saved: "save-ok"
    case .failed: "save-bad"
    case .busy, .untouched: nil
    }
  }

  private var icon: Icon? {
    switch state {
    case .saved: .circleCheck
    case .busy: .refresh
    case .failed: .offline
    case .untouched: nil
    }
  }

  private var text: String {
    switch state {
    case .saved(let time): SaveTexts.saved(time)(language)
    case .busy: SaveTexts.busy(language)
    case .failed: SaveTexts.failed(language)
    case .untouched: ""
    }
  }
}
