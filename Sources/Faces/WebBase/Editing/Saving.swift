public import Desk

/// What the register holds of a form, and its version.
public struct StoredForm: Sendable {
  public let values: FormData
  public let version: Int64

  public init(_ values: FormData, version: Int64) {
    self.values = values
    self.version = version
  }

  /// A form for something new.
  public static let none = StoredForm(FormData(fields: []), version: 0)
}

/// What came of keeping what is typed.
public struct Keeping<Kept: Sendable>: Sendable {
  /// What the act gave; `nil` when nothing was left to store.
  public let kept: Kept?
  /// How the form met what somebody else had stored; `nil` when nobody was first.
  public let merge: FormMerge?
  /// What was stored before, when somebody else was first.
  public let stored: StoredForm?
}

extension FormData {
  /// How often an act is tried again when somebody else is first each time.
  private static let tries = 4

  /// Does an act with this form; when somebody else was first, with what of it still stands.
  ///
  /// Without a second person this is one act: what is stored is asked only when the act finds another version.
  ///
  /// - Parameters:
  ///   - stored: every field of the form as the register holds it now.
  ///   - act: stores a form, based on the version that the form says (`seen`).
  /// - Throws: `EditClash` when both changed a field, or a choice about one is missing; `StaleVersion` when somebody
  ///   is first each time; whatever `stored` and `act` throw.
  public func saving<Saved>(
    over stored: () async throws -> StoredForm, _ act: (FormData) async throws -> Saved
  ) async throws -> Saved {
    let sent = try withChoices()
    var form = sent
    for _ in 1..<Self.tries {
      do {
        return try await act(form)
      } catch is StaleVersion {
        let now = try await stored()
        form = try FormMerge(sent, over: now.values, version: now.version).settled(sent)
      }
    }
    return try await act(form)
  }

  /// Keeps the fields of this form that don't clash with what somebody else stored.
  ///
  /// - Throws: what `saving` throws, but for a clash, which is in the answer.
  public func keeping<Kept>(
    over stored: () async throws -> StoredForm, _ act: (FormData) async throws -> Kept
  ) async throws -> Keeping<Kept> {
    var form = self
    var merge: FormMerge?
    var now: StoredForm?
    for _ in 1...Self.tries {
      do {
        let isNothingLeft = merge?.changed.isEmpty == true
        return Keeping(kept: isNothingLeft ? nil : try await act(form), merge: merge, stored: now)
      } catch is StaleVersion {
        let found = try await stored()
        let met = try FormMerge(self, over: found.values, version: found.version)
        (form, merge, now) = (met.form.only(met.changed), met, found)
      }
    }
    throw StaleVersion(current: now?.version ?? 0)
  }

  /// Some fields, with those that say where the form comes from.
  private func only(_ names: Set<String>) -> FormData {
    FormData(fields: fields.filter { names.contains($0.name) || $0.name == Self.version })
  }
}

extension SaveAnswer {
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
    let text = clashes.isEmpty ? (errors.items.first?.message ?? message) : EditTexts.clash(language)
    self.init(outcome, version: now.version, message: text, values: values, clashes: clashes, errors: errors)
  }
}
