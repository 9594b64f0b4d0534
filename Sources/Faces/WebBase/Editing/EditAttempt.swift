public import Desk

/// One sending of a form: its act, tried until it fits what is stored, and the form as it was last tried. What a page
/// shows again after a refusal is that form: choices about clashes were made in it, and what somebody else changed
/// stands in it.
public struct EditAttempt: Sendable {
  /// The form as it was last tried.
  public private(set) var last: FormData
  private var isMerging = false

  public init(_ form: FormData) {
    last = form
  }

  /// Does an act with the form; when somebody else was first, with what of it still stands.
  ///
  /// Without a second person this is one act: what is stored is asked only when the act finds another version.
  ///
  /// - Parameters:
  ///   - stored: every field of the form as the register holds it now; `nil` for a form whose act must be looked at
  ///     again when something changed, such as a decision.
  ///   - act: stores a form, based on the version that the form says (`seen`).
  /// - Throws: `EditClash` when both changed a field, or a choice about one is missing; `StaleVersion` when somebody
  ///   is first each time; whatever `stored` and `act` throw.
  public mutating func save<Saved>(
    over stored: (() async throws -> StoredForm)? = nil, _ act: (FormData) async throws -> Saved
  ) async throws -> Saved {
    guard let stored else { return try await act(last) }
    isMerging = true
    let sent = try last.withChoices()
    last = sent
    for _ in 1..<FormData.tries {
      do {
        return try await act(last)
      } catch is StaleVersion {
        let now = try await stored()
        last = try FormMerge(sent, over: now.values, version: now.version).settled(sent)
      }
    }
    return try await act(last)
  }

  /// Sends a form: does its act, or gives the answer once more with what is wrong and with all that was typed.
  ///
  /// - Parameters:
  ///   - token: what the form is sent with from now on, when it was sent before with something else in it.
  ///   - stored: as for `save`.
  ///   - again: what is answered to a refusal.
  /// - Throws: whatever `act` throws that is no refusal.
  public static func sending<Answer>(
    _ form: FormData, in language: Language, renewing token: String,
    over stored: (() async throws -> StoredForm)? = nil, _ act: (FormData) async throws -> Answer,
    again: (RefusedSending) async throws -> Answer
  ) async throws -> Answer {
    var attempt = EditAttempt(form)
    do {
      return try await attempt.save(over: stored, act)
    } catch {
      guard let errors = FieldErrors.of(error, in: language) else { throw error }
      attempt.renew(after: error, token: token)
      return try await again(
        RefusedSending(form: attempt.last, edit: try attempt.edit(after: error), errors: errors, reason: error))
    }
  }

  /// Lets the form be sent as something new, when it was sent before with something else in it.
  private mutating func renew(after error: any Error, token: String) {
    last = last.renewed(after: error, token)
  }

  /// The form as its page shows it again.
  ///
  /// - Parameter error: why it was refused. After a clash the form shows what both wrote; after a stale version of a
  ///   form that does not merge, whose page says to look at what stands there now, it goes on from that.
  public func edit(after error: any Error) throws(HTTPFault) -> FormEdit {
    guard !isMerging, let stale = error as? StaleVersion else { return try FormEdit(refused: last, error) }
    return try FormEdit(refused: last.setting(FormData.version, to: [String(stale.current)]))
  }
}

/// A form that was refused, as its page shows it again.
public struct RefusedSending {
  /// As it was last tried.
  public let form: FormData
  /// What stands in it, and what its page was made from.
  public let edit: FormEdit
  public let errors: FieldErrors
  public let reason: any Error
}
