import Desk
import Markup

/// A form that a fault kept from being stored, as the page of the fault gives it back to who sent it: to be sent again, or to be
/// copied where that can't help.
struct SentForm: Sendable {
  let place: Href
  let form: FormData

  /// `nil` for a place that is none of ours, and for a form in which nobody filled anything in.
  init?(_ form: FormData, to address: String) {
    guard let place = Href.local(address), !form.written.isEmpty else { return nil }
    self.place = place
    self.form = form
  }
}

extension FormData {
  /// What somebody filled in, without what the form carries for itself.
  fileprivate var written: [Field] {
    let ours: Set<String> = [
      CSRFToken.field, Self.token, Self.version, Self.draft, MadeFrom.field, ClashChoice.before,
    ]
    return fields.filter { !ours.contains($0.name) && !$0.value.isEmpty }
  }

  /// The texts among it: more than a word of a list.
  fileprivate var texts: [String] { written.map(\.value).filter { $0.contains(where: \.isWhitespace) } }
}

/// What was sent, below what went wrong.
struct SentFormPart: Markup {
  let sent: SentForm
  let maySendAgain: Bool
  let language: Language

  var html: HTML {
    P(.class("strong")) { (maySendAgain ? FaultMessage.kept : FaultMessage.copy)(language) }
    if maySendAgain {
      PostForm(to: sent.place, csrf: nil, hidden: sent.form.fields.map { ($0.name, $0.value) }) {
        ButtonRow { SubmitButton(ExpiredFormTexts.again(language)) }
      }
    }
    for text in sent.form.texts {
      Pre(.class("prose"), .directionFromContent, .data("typed")) { text }
    }
  }
}
