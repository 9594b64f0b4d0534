import Desk
import Foundation
import Markup
import WebBase

/// The numbers and a button, and nothing that has to be read from the register: the way into a crisis, and what is left
/// when the register fails.
struct CrisisDoorPage: Markup {
  /// What the page was made for.
  enum Reason: Sendable {
    /// Somebody came by a link.
    case door
    /// The log can't be read; it may still be written.
    case unreadable(CrisisID.Public)
    /// It can't be written at this moment, and what is known is kept beside it.
    case spooled
    /// It can't be written at this moment.
    case unwritable
  }

  let reason: Reason
  let form: CrisisForm
  let origin: CrisisOrigin?
  let lines: [CrisisLineNumber]
  let csrf: CSRFToken?
  let language: Language

  var html: HTML {
    H1 { CrisisTexts.title(language) }
    notice
    CrisisNumbers(lines: lines, language: language)
    PostForm(to: place, csrf: csrf, hidden: [("token", form.token)] + others) {
      if case .door = reason { P { CrisisTexts.beginWhy(language) } } else { noteField }
      ButtonRow { button }
    }
  }

  /// What was typed in fields that this page does not have goes along unseen.
  private var others: [(String, String)] {
    CrisisForm.typed.compactMap { name in
      name == CrisisForm.note ? nil : form.edit[name].flatMap { $0.isEmpty ? nil : (name, $0) }
    }
  }

  private var place: Href {
    if case .unreadable(let id) = reason { return "/w/crisis/\(id)/log" }
    return origin.map { Href("/w/crisis/nieuw").asking([($0.kind, $0.record)]) } ?? "/w/crisis/nieuw"
  }

  @MarkupBuilder private var notice: HTML {
    switch reason {
    case .door: HTML.empty
    case .unreadable: Notice(CrisisTexts.unreadable(language), tone: .warn, isAnnounced: true)
    case .spooled: Notice(CrisisTexts.spooled(language), tone: .warn, isAnnounced: true)
    case .unwritable: Notice(CrisisTexts.unwritable(language), tone: .danger, isAnnounced: true)
    }
  }

  private var noteField: HTML {
    TextArea(
      "note", label: CrisisTexts.note(language), value: form.note, isOptional: true, rows: 8,
      count: CrisisRoutes.noteLimit, in: language
    ).html
  }

  @MarkupBuilder private var button: HTML {
    switch reason {
    case .door: SubmitButton(CrisisTexts.begin(language), look: .danger, icon: .crisis)
    case .spooled, .unwritable: SubmitButton(CrisisTexts.again(language), look: .danger, icon: .refresh)
    case .unreadable:
      SubmitButton(CrisisTexts.logNote(language), name: "log", value: CrisisButton(.action(.note)).word)
      for action in CrisisAction.first + CrisisAction.others {
        SubmitButton(action.name(language), look: .line, name: "log", value: CrisisButton(.action(action)).word)
      }
    }
  }
}
