package import HousePages
package import WebBase

/// The form that was refused, on a page that has several.
package struct RefusedForm<Form: Hashable & Sendable>: Sendable {
  package let form: Form
  package let edit: FormEdit
  package let errors: FieldErrors

  package init(_ form: Form, _ edit: FormEdit, _ errors: FieldErrors) {
    self.form = form
    self.edit = edit
    self.errors = errors
  }
}

/// The forms of a page that has several. What was typed, what is wrong and what clashed belong to the one that was
/// refused; every other one shows what is stored, with its own draft.
package struct SeveralForms<Form: Hashable & Sendable>: Sendable {
  private let edits: [Form: FormEdit]
  private let refused: RefusedForm<Form>?

  /// - Parameter stored: a form as its page shows it when nothing was refused.
  package init(
    _ forms: some Sequence<Form>, refused: RefusedForm<Form>?, stored: (Form) throws(HTTPFault) -> FormEdit
  ) throws(HTTPFault) {
    var edits: [Form: FormEdit] = [:]
    for form in forms where form != refused?.form { edits[form] = try stored(form) }
    self.edits = edits
    self.refused = refused
  }

  /// What stands in a form.
  package func edit(_ form: Form) -> FormEdit {
    if let refused, refused.form == form { return refused.edit }
    return edits[form] ?? FormEdit(.none)
  }

  /// What is wrong with one form.
  package func errors(_ form: Form) -> FieldErrors {
    refused?.form == form ? refused?.errors ?? FieldErrors() : FieldErrors()
  }

  /// What is wrong on the page, for its summary.
  ///
  /// - Parameter isThere: whether the page still has a form. Somebody else may have settled what it was about: then
  ///   nothing can point at its fields.
  package func summary(where isThere: (Form) -> Bool = { _ in true }) -> FieldErrors {
    guard let refused else { return FieldErrors() }
    guard !isThere(refused.form) else { return refused.errors }
    var whole = FieldErrors()
    for item in refused.errors.items { whole.add(item.message, to: nil) }
    return whole
  }

  /// How the page that shows them is answered.
  package var status: PageStatus { refused == nil ? .fine : .refused }

  /// The form that was refused; for the scope of the summary.
  package var refusedForm: Form? { refused?.form }

  /// Whether a form was refused.
  package func isRefused(_ form: Form) -> Bool { refused?.form == form }
}
