public import Desk

extension SaveResponse {
  /// What the script hears when something was kept as it was sent.
  ///
  /// - Parameter version: of what stands now; `nil` when nothing was left to store.
  public init<Kept>(
    _ sent: FormData, _ keeping: Keeping<Kept>, version: Int64?, message: String, in language: Language
  ) {
    let before = keeping.stored ?? .none
    let changed = keeping.merge?.changed ?? []
    let mine = FormData(fields: sent.fields.filter { changed.contains($0.name) })
    let now = StoredForm(before.values.overlaid(with: mine), version: version ?? before.version)
    self.init(sent, keeping.merge, now: now, message: message, in: language)
  }

  /// What the script hears when something was kept.
  ///
  /// - Parameters:
  ///   - sent: what it sent.
  ///   - now: what is stored now, in every field of the form, with the version.
  ///   - errors: what could not be taken over.
  public init(
    _ sent: FormData, _ merge: FormMerge?, now: StoredForm, message: String, in language: Language,
    errors: FieldErrors = FieldErrors()
  ) {
    let clashes = merge?.clashes ?? []
    let clashing = Set(clashes.map(\.name))
    let wrong = Set(errors.items.compactMap(\.field))
    // Without a second person the page knows all fields but those that it sent.
    let told = merge == nil ? sent.names.filter(now.values.has) : now.values.names
    var values: [String: [String]] = [:]
    for name in told where !clashing.contains(name) && !wrong.contains(name) {
      let stored = now.values.all(name)
      if merge != nil && !sent.has(name) || sent.all(name) != stored { values[name] = stored }
    }
    let outcome: Outcome = clashes.isEmpty ? (errors.isEmpty ? .saved : .refused) : .conflict
    let text = clashes.isEmpty ? (errors.items.first?.message ?? message) : EditTexts.Other.person.clash(language)
    self.init(outcome, version: now.version, message: text, values: values, clashes: clashes, errors: errors)
  }
}
