import Desk

/// What came of keeping what is typed.
public struct Keeping<Kept: Sendable>: Sendable {
  /// What the act gave; `nil` when nothing was left to store.
  public let kept: Kept?
  /// How the form met what somebody else had stored; `nil` when nobody was first.
  public let merge: FormMerge?
  /// What was stored before, when somebody else was first.
  public let stored: StoredForm?

  public init(kept: Kept?, merge: FormMerge? = nil, stored: StoredForm? = nil) {
    self.kept = kept
    self.merge = merge
    self.stored = stored
  }
}

extension FormData {
  /// How often an act is tried again when somebody else is first each time.
  static let tries = 4

  /// Keeps the fields of this form that don't clash with what somebody else stored.
  ///
  /// - Throws: `StaleVersion` when somebody is first each time; whatever `stored` and `act` throw. A clash is in the
  ///   answer.
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
        let met = try FormMerge(
          self, over: found.values, version: found.version, untouched: found.untouched, together: lastTexts)
        (form, merge, now) = (met.form.only(met.changed), met, found)
      }
    }
    throw StaleVersion(current: now?.version ?? 0)
  }

  /// The name of the field that says which texts a page sends that is gone: its last words, about which nobody is asked.
  public static let lastWords = "laatste"

  private var lastTexts: Set<String> { Set((self[Self.lastWords] ?? "").split(separator: " ").map(String.init)) }

  /// Some fields, with those that say where the form comes from.
  private func only(_ names: Set<String>) -> FormData {
    FormData(fields: fields.filter { names.contains($0.name) || $0.name == Self.version })
  }
}
