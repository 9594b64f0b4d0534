public import Access
import CareRecords
public import Desk
import HouseActs
import RegisterCore

/// Notes that the client gets in touch without the desk: nothing is passed on, and nobody has to answer.
public struct SendClientAlone: Sendable {
  /// What the worker fills in.
  public struct Form: Sendable, Hashable {
    /// To whom, of `ReferralTarget`.
    public var target: CodeKey?
    public var on: LocalDate
    /// What the client takes along, such as a number or an address of help; may be empty.
    public var words: String
    /// What was decided to refer, and is done with this; `nil` when nothing was decided before.
    public var toMake: ReferralToMakeID.Public?

    public init(
      to target: CodeKey?, on day: LocalDate, words: String = "", ending toMake: ReferralToMakeID.Public? = nil
    ) {
      self.target = target
      on = day
      self.words = words
      self.toMake = toMake
    }
  }

  let register: Register

  /// - Parameter replaced: the draft of the form for a referral, when it was begun and there turned out to be no consent.
  /// - Throws: `Refusals<ReferralRefusal>`, `NotFound`.
  @discardableResult public func callAsFunction(
    _ form: Form, in place: ReferralPlace, replacing replaced: Occasion.SentForm? = nil, token: String,
    _ occasion: Occasion
  ) async throws -> ReferralToMakeID.Public {
    try await register.refer(in: place, as: .clientGoesAlone, isRepeatable: true, occasion) { opened in
      try opened.work.once(token, act: "referral.alone", in: place) {
        if let replaced { try opened.settle(replaced) }
        return try opened.sendAlone(form)
      }.0
    }
  }
}

extension OpenedReferrals {
  fileprivate func sendAlone(_ form: SendClientAlone.Form) throws -> ReferralToMakeID.Public {
    let table = ReferralToMakeTable(work)
    // Nothing was decided before: it is decided and done at once.
    let talk = ReferralToMake(.talk, on: min(form.on, today), by: worker, try work.norms())
    var decided: StoredReferralToMake
    if let waiting = try toMake(form.toMake) {
      decided = waiting
    } else {
      decided = try table.insert(talk, in: place)
    }
    try decided.toMake.goAlone(to: form.target, on: form.on, by: worker, today: today)
    try table.end(decided)
    try write(form.words, NoteField.reason, of: .referralToMake(decided.id))
    try settle()
    return decided.publicID
  }
}
