public import Access
import CareRecords
public import Desk
import RegisterCore

/// A second person agrees that a crisis is over; only then does it go out of sight.
public struct SignCrisisOff: Sendable {
  let register: Register

  /// Signing again changes nothing. A note goes into the log first, also when the sign-off is refused.
  ///
  /// - Parameters:
  ///   - stage: how far the crisis was when its page was made: what came since is read first.
  ///   - token: of the page: its note stands in the log once, however often it is sent.
  ///   - typed: what stood in the page beside the button; what is not logged with the note is kept.
  /// - Throws: `CrisisRefusal.samePerson` for whoever ended it; `closed` for a note that comes once it is signed.
  public func callAsFunction(
    _ id: CrisisID.Public, stage: String? = nil, note: String = "", token: String = "", typed: SentDraft? = nil,
    _ occasion: Occasion
  ) async throws {
    guard let second = occasion.actor.account else { throw AccessRefusal(action: .signOffCrisis) }
    let refusal = try await register.act(occasion, isRepeatable: !token.isEmpty) { work in
      guard let found = try CrisisTable(work).find(id) else { throw NotFound() }
      if found.coded.signOff?.by == second {
        try work.confirmSigned(found, note: note, token: token)
        return CrisisRefusal?.none
      }
      return try work.sign(id, by: second, stage: stage, note: note, token: token, typed: typed)
    }
    if let refusal { throw refusal }
  }
}

extension Work {
  /// The same sign-off once more; a note that was not logged with it comes too late.
  fileprivate func confirmSigned(_ stored: StoredCrisis, note: String, token: String) throws {
    let grant = try require(.readCrisis, on: stored.facts(at: desk.id))
    record(.crisisRead, of: stored, grant)
    guard !note.allSatisfy(\.isWhitespace) else { return }
    _ = try once(token, act: "crisis.log", in: stored.publicID) { () -> CrisisID.Public in throw CrisisRefusal.closed }
  }

  /// - Returns: why it is not signed; its note is logged all the same.
  fileprivate func sign(
    _ id: CrisisID.Public, by second: AccountID, stage: String?, note: String, token: String, typed: SentDraft?
  ) throws -> CrisisRefusal? {
    let (stored, opened, grant) = try changeCrisis(id, for: .signOffCrisis)
    var crisis = opened
    try log(note: note, token: token, in: &crisis, of: stored, grant)
    try drafts(of: stored, grant).settle(
      FormDraft.crisis, typed: typed, taken: [FormDraft.Field(name: FormDraft.crisisNote, value: note)], by: second)
    record(note.allSatisfy(\.isWhitespace) ? .crisisRead : .crisisWritten, of: stored, grant)
    guard stage == nil || stage == opened.stage(for: second) else { return .wentOn }
    do throws(CrisisRefusal) {
      try crisis.sign(by: second, at: now)
    } catch {
      return error
    }
    try CrisisTable(self).storeEnd(crisis, of: stored, grant)
    try TaskTable(self).finish(.crisisSignOff, of: stored.id, by: second)
    try settle(stored.dossier, by: second, grant)
    record(.crisisSignedOff, of: stored, grant)
    return nil
  }
}
