package import Desk
package import Markup
import WebBase

/// What somebody typed in a form that is not there any more, since the matter was settled meanwhile: to be copied, not
/// to be sent.
package struct TypedMeanwhile: Markup {
  let typed: String
  let why: String
  let isKept: Bool
  let language: Language

  /// - Parameters:
  ///   - why: what happened meanwhile.
  ///   - isKept: whether it is a draft still.
  package init(_ typed: String, why: String, isKept: Bool = false, in language: Language) {
    self.typed = typed
    self.why = why
    self.isKept = isKept
    self.language = language
  }

  package var html: HTML {
    Notice(why, tone: .warn, isAnnounced: true) {
      if !typed.isEmpty {
        P { (isKept ? TypedTexts.copyDraft : TypedTexts.copy)(language) }
        Pre(.class("prose"), .data("typed"), .directionFromContent) { typed }
      }
    }
  }
}

enum TypedTexts {
  static let copy = Text(
    nl: "Dit typte je. Het is niet bewaard; kopieer wat je nog nodig hebt.",
    en: "This is what you typed. It was not saved; copy what you still need.")
  static let copyDraft = Text(
    nl: "Dit typte je. Het staat alleen nog hier; kopieer wat je nodig hebt en gooi het concept dan weg.",
    en: "This is what you typed. It stands only here; copy what you need, then throw the draft away.")
}
