import Desk

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
