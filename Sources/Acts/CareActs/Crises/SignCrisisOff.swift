public import Access
import CareRecords
public import Desk
import RegisterCore

/// A second person agrees that a crisis is over; only then does it go out of sight.
public struct SignCrisisOff: Sendable {
  let register: Register

  /// Signing again changes nothing.
  ///
  /// - Parameters:
  ///   - stage: how far the crisis was when its page was made: what came since is read first.
  ///   - note: what was typed; it goes into the log first.
  ///   - token: of the page: its note stands in the log once, however often it is sent.
  /// - Throws: `CrisisRefusal.samePerson` for whoever ended it; `closed` for another note once it is signed.
  public func callAsFunction(
    _ id: CrisisID.Public, stage: String? = nil, note: String = "", token: String = "", _ occasion: Occasion
  ) async throws {
    guard let second = occasion.actor.account else { throw AccessRefusal(action: .signOffCrisis) }
    try await register.act(occasion, isRepeatable: !token.isEmpty) { work in
      let table = CrisisTable(work)
      guard let found = try table.find(id) else { throw NotFound() }
      if found.coded.signOff?.by == second {
        let grant = try work.require(.readCrisis, on: found.facts(at: work.desk.id))
        if !note.allSatisfy(\.isWhitespace) {
          _ = try work.once(token, act: "crisis.log", in: id) { () -> CrisisID.Public in throw CrisisRefusal.closed }
        }
        return work.record(.crisisRead, of: found, grant)
      }
      let (stored, opened, grant) = try work.changeCrisis(id, for: .signOffCrisis)
      guard stage == nil || stage == opened.stage else { throw CrisisRefusal.wentOn }
      var crisis = opened
      try work.log(note: note, token: token, in: &crisis, of: stored, grant)
      try crisis.sign(by: second, at: work.now)
      try table.storeEnd(crisis, of: stored, grant)
      try TaskTable(work).finish(.crisisSignOff, of: stored.id, by: second)
      work.record(.crisisSignedOff, of: stored, grant)
    }
  }
}
