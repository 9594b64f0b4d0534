public import Desk
public import Markup

/// Whether what stands on the screen is kept. A polite status, empty until the saving script writes in it.
public struct SaveState: Markup {
  let signedOut: Text
  let signIn: Text
  let moved: Text?
  let isPersonal: Bool
  let language: Language

  /// - Parameters:
  ///   - signedOut: what is said when the visit has ended.
  ///   - signIn: the link that leads on from there.
  ///   - moved: what is said of a form that was finished meanwhile, when nothing can be added to it any more.
  ///   - isPersonal: whether only the reader keeps anything here, as in a draft: then the other is a window of theirs.
  public init(
    signedOut: Text? = nil, signIn: Text? = nil, moved: Text? = nil, isPersonal: Bool = false, in language: Language
  ) {
    self.signedOut = signedOut ?? SaveTexts.signedOut
    self.signIn = signIn ?? SaveTexts.signIn
    self.moved = moved
    self.isPersonal = isPersonal
    self.language = language
  }

  private var other: EditTexts.Other { isPersonal ? .window : .person }

  public var html: HTML {
    Span(
      .class("save"), .role(.status), .data("save-state"),
      .data("busy", SaveTexts.busy(language)), .data("failed", SaveTexts.failed(language)),
      .data("signed-out", signedOut(language)), .data("sign-in", signIn(language)),
      .data("conflict", other.clash(language)), .data("keep-mine", EditTexts.keepMine(language)),
      .data("take-theirs", other.take(language)), .data("mine", EditTexts.mine(language)),
      .data("theirs", other.theirs(language)), .data("was", EditTexts.was(language)),
      .data("both", other.both(language)), .data("empty", EditTexts.empty(language)),
      .data("amend", moved == nil ? SaveTexts.amend(language) : nil), .data("moved", moved?(language)),
      .data("lost", SaveTexts.lost(language))
    ) {
      Span(.data("save-text"))
    }
  }
}
