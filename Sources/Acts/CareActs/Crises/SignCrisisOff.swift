public import Access
import CareRecords
public import Desk
import RegisterCore

/// A second person agrees that a crisis is over; only then does it go out of sight.
public struct SignCrisisOff: Sendable {
  let register: Register

  /// - Throws: `CrisisRefusal.samePerson` for whoever ended it.
  public func callAsFunction(_ id: CrisisID.Public, _ occasion: Occasion) async throws {
    guard let second = occasion.actor.account else { throw AccessRefusal(action: .signOffCrisis) }
    try await register.act(occasion) { work in
      let table = CrisisTable(work)
      guard let found = try table.find(id) else { throw NotFound() }
      if found.coded.signOff?.by == second {
        let grant = try work.require(.readCrisis, on: found.facts(at: work.desk.id))
        return work.record(.crisisRead, of: found, grant)
      }
      let (stored, opened, grant) = try work.changeCrisis(id, for: .signOffCrisis)
      var crisis = opened
      try crisis.sign(by: second, at: work.now)
      try table.storeEnd(crisis, of: stored, grant)
      try TaskTable(work).finish(.crisisSignOff, of: stored.id, by: second)
      work.record(.crisisSignedOff, of: stored, grant)
    }
  }
}
