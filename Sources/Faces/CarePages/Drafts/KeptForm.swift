package import CareActs
import Desk
import HouseActs
import Markup
package import WebBase
import WebSession

/// A form on the page of a record, with what the reader typed in it before and did not send.
package struct KeptForm: Sendable {
  package let form: DraftForm
  package let place: DraftPlace
  package let draft: FormDraft?

  package init(form: DraftForm, place: DraftPlace, draft: FormDraft?) {
    self.form = form
    self.place = place
    self.draft = draft
  }

  /// Where it is kept while somebody types.
  package var autosave: Autosave { autosave(notDone: nil) }

  /// - Parameter notDone: what stands beside a button that was pressed in vain.
  package func autosave(notDone: String?) -> Autosave {
    Autosave(
      to: place.keeping.asking([("van", form.name)]), version: draft?.version ?? 0, isDraft: true, notDone: notDone,
      signIn: SignInPlaces.signIn, token: "/w/token")
  }

  /// The form as its page shows it: what is stored, with what was typed before and not sent.
  package func edit(_ stored: StoredForm = .none) throws(HTTPFault) -> FormEdit {
    try FormEdit(stored).restoring(draft?.typed)
  }
}

extension Framed {
  /// A form of the page, with what was typed in it before.
  package func kept(_ form: DraftForm) -> KeptForm {
    KeptForm(form: form, place: .dossier(frame.id), draft: drafts[form.name])
  }
}

extension FormDraft {
  /// What stood in each field of a form, as a page's script and a page without one both send it: a box that is not ticked
  /// and a field that is empty say nothing.
  static func digests(of form: FormData) -> [String: String] {
    Dictionary(
      form.names.map { name in
        (name, ValueDigest.of(form.all(name).filter { !$0.isEmpty }.map { $0.replacing("\r\n", with: "\n") }))
      }, uniquingKeysWith: { first, _ in first })
  }

  package var typed: FormData { FormData(fields: fields.map { FormData.Field(name: $0.name, value: $0.value) }) }

  /// What somebody wrote or chose, one below the other, for a page that has no fields for it any more.
  var words: String {
    fields.filter { !DraftKeeping.origin.contains($0.name) && !$0.value.isEmpty }.map(\.value)
      .joined(separator: "\n")
  }
}
