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
    let lines = try spooled.lines.map { line in
      guard let content = CrisisEntryColumns(kind: line.kind, code: line.code).content else {
        throw RegisterFault.unreadable(column: "crisis_entry.code")
      }
      return TypedCrisisLine(content, note: line.note, token: line.token)
    }
    let occasion = Occasion(actor: actor, site: .job, requestID: "spool")
    try await register.act(occasion, isRepeatable: true) { work in
      // The same tokens as the button's: a second try that did reach the register is the same crisis with the same
      // lines. Opened as of the moment at which the button was pressed.
      let opening = CrisisOpening(
        at: spooled.at, by: worker, from: spooled.origin.flatMap { CrisisOrigin(word: $0) }, token: spooled.token)
      _ = try work.openCrisis(opening, lines)
    }
  }
}
