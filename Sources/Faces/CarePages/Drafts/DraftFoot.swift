import CareActs
import Desk
package import Markup
package import WebBase

/// Says under a form that it is kept, and offers to drop what was kept before.
package struct DraftFoot: Markup {
  package let kept: KeptForm
  package let moments: Moments

  package init(_ kept: KeptForm, moments: Moments) {
    self.kept = kept
    self.moments = moments
  }

  package var html: HTML {
    SaveState(isPersonal: true, in: moments.language)
    if let draft = kept.draft {
      Span(.class("small muted")) { DraftTexts.restored(moments.dateAndTime(draft.keptAt))(moments.language) }
      SubmitButton(
        DraftTexts.drop(moments.language), look: .quiet, action: kept.form.dropping(in: kept.place),
        describes: kept.form.title(moments.language))
    }
  }
}
