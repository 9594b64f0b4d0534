public import Access
import CareRecords
public import Desk
import RegisterCore

/// Says why nobody is referred although that was decided. A registration that was referred is then decided anew, so that no
/// question ends as referred without a referral.
public struct DropReferral: Sendable {
  let register: Register

  /// - Parameter words: needed when no reason of the list fits.
  /// - Throws: `Refusals<ReferralRefusal>`, `NotFound`.
  public func callAsFunction(
    _ toMake: ReferralToMakeID.Public, in place: ReferralPlace, _ reason: NoReferralReason?, words: String,
    token: String,
    _ occasion: Occasion
  ) async throws {
    try await register.refer(in: place, as: .referralDropped, isRepeatable: true, occasion) { opened in
      _ = try opened.work.once(token, act: "referral.drop", in: place) {
        try opened.drop(toMake, reason, words: words)
        return toMake
      }
    }
  }
}

extension OpenedReferrals {
  fileprivate func drop(_ id: ReferralToMakeID.Public, _ reason: NoReferralReason?, words: String) throws {
    guard var decided = try toMake(id) else { throw NotFound() }
    try decided.toMake.drop(reason, words: words, on: today, by: worker)
    try ReferralToMakeTable(work).end(decided)
    try write(words, NoteField.reason, of: .referralToMake(decided.id))
    // Also after a referral that came to nothing: then this is the last of what triage decided.
    try decideAnew(decided.registration)
    try settle()
  }

  private func decideAnew(_ id: RegistrationID?) throws {
    guard let dossier, let id, let stored = try RegistrationTable(work).find(id) else { return }
    var changed = stored.registration
    changed.decideAnew()
    guard changed != stored.registration else { return }
    try dossier.store(changed, over: stored)
  }
}
