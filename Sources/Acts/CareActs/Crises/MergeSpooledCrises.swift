import Access
import CareRecords
import Desk
import Foundation
import RegisterCore

/// Brings what waits in the spool into the register, once: at the start of the server and while it runs.
public struct MergeSpooledCrises: Sendable {
  let register: Register

  /// - Returns: how many files were merged. One that can't be read or merged stays where it is, and keeps no other waiting.
  /// - Throws: the first thing that went wrong; `StoreFault` while the register still can't be written.
  @discardableResult public func callAsFunction() async throws -> Int {
    guard let spool = register.spool else { return 0 }
    let waiting = try spool.waiting()
    var failure = waiting.fault
    var merged = 0
    for item in waiting.items {
      do {
        try await merge(item.crisis)
        try spool.remove(item)
        merged += 1
      } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
    return merged
  }

  private func merge(_ spooled: SpooledCrisis) async throws {
    guard let actor = spooled.actor(at: register.desk.id), let worker = actor.account else { throw NotFound() }
    let occasion = Occasion(actor: actor, site: .job, requestID: "spool")
    try await register.act(occasion, isRepeatable: true) { work in
      let grant = try work.require(.openCrisis)
      // The same token as the button's: a second try that did reach the register is the same crisis.
      let (id, _) = try work.once(spooled.token, act: "crisis.open") {
        // Opened as of the moment at which the button was pressed.
        let crisis = Crisis(openedAt: spooled.at, openedBy: worker)
        return try work.openCrisis(crisis, from: spooled.origin.flatMap { CrisisOrigin(word: $0) }, grant).publicID
      }
      work.record(.crisisOpened, grant)
      try work.log(spooled.note, of: id, at: spooled.at, by: worker)
    }
  }
}

extension Work {
  /// Adds a note that was typed before, unless it stands in the log already.
  fileprivate func log(_ note: String, of id: CrisisID.Public, at moment: Date, by worker: AccountID) throws {
    guard !note.allSatisfy(\.isWhitespace) else { return }
    guard let stored = try CrisisTable(self).findToChange(id) else { throw NotFound() }
    let grant = try require(.writeCrisis, on: stored.facts(at: desk.id))
    let before = try CrisisTable(self).open(stored, grant)
    var crisis = before
    guard !crisis.entries.contains(where: { $0.note == note }) else { return }
    let entry = Crisis.Entry(
      .action(.note), note: note, at: max(moment, crisis.openedAt, crisis.entries.last?.at ?? moment), by: worker)
    try crisis.log(entry)
    try CrisisTable(self).add(entry, to: stored, grant)
    try settleTasks(crisis, after: before, of: stored, by: worker, grant)
    record(.crisisWritten, of: stored, grant)
  }
}
