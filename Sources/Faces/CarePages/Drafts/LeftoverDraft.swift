import Desk
import HousePages
import Markup
import WebBase

/// What was kept of a form that is not there any more: to be copied, and thrown away. Nothing without a draft.
struct LeftoverDraft: Markup {
  let kept: KeptForm
  let why: Text
  let csrf: CSRFToken?
  let language: Language

  /// - Parameter why: what happened meanwhile.
  init(_ kept: KeptForm, why: Text, csrf: CSRFToken?, language: Language) {
    self.kept = kept
    self.why = why
    self.csrf = csrf
    self.language = language
  }

  var html: HTML {
    if let draft = kept.draft {
      TypedMeanwhile(draft.words, why: why(language), isKept: true, in: language)
      PostForm(to: kept.form.dropping(in: kept.place), csrf: csrf) {
        ButtonRow {
          SubmitButton(DraftTexts.drop(language), look: .line, describes: kept.form.title(language))
        }
      }
    }
  }
}
