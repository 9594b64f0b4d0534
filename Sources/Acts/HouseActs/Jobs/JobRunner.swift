import Access
package import Desk
import Foundation
import HouseRecords
package import RegisterCore

/// Does the jobs whose moment has come, one after the other, on the clock of the register.
///
/// Several processes may run one each: a job is leased first, and done in one transaction with its own end.
public struct JobRunner: Sendable {
  /// How a round went.
  public struct Round: Sendable, Hashable {
    public var done = 0
    public var failed = 0

    public init() {}
  }

  /// The most jobs of one round, so that a process can be stopped in between.
  public static let roundLimit = 100

  let register: Register
  let followUp: FollowUpRule
  let subjects: any DeskSubjects
  /// Tells the processes apart.
  let name: String
  let nameFault: @Sendable (any Error) -> String

  /// - Parameter nameFault: gives the case of a fault, never a value.
  package init(
    register: Register, followUp: FollowUpRule, subjects: any DeskSubjects,
    nameFault: @escaping @Sendable (any Error) -> String
  ) {
    self.register = register
    self.followUp = followUp
    self.subjects = subjects
    name = register.effects.newToken()
    self.nameFault = nameFault
  }

  private var occasion: Occasion {
    Occasion(
      actor: .system(at: register.desk.id), site: .job,
      requestID: String(register.effects.newToken().prefix(12)))
  }

  /// Does what is due now.
  ///
  /// - Throws: `StoreFault` when the register can't be reached at all; what one job throws is noted with that job.
  public func runDue() async throws -> Round {
    var round = Round()
    while round.done + round.failed < Self.roundLimit, try await register.prepare({ try JobTable($0).isDue() }) {
      try Task.checkCancellation()
      guard let job = try await lease() else { break }
      do {
        try await run(job)
        round.done += 1
      } catch let cancelled as CancellationError {
        throw cancelled
      } catch {
        try await fail(job, nameFault(error))
        round.failed += 1
      }
    }
    return round
  }

  /// Plans what comes back by itself, for a register that has never been served.
  public func planStanding() async throws {
    try await register.touch { work in
      for kind in JobKind.allCases where kind.comesBackAfter != nil {
        try JobTable(work).plan(kind, at: work.now, key: kind.rawValue)
      }
    }
  }

  private func lease() async throws -> StoredJob? {
    try await register.touch { [name] work in try JobTable(work).lease(as: name) }
  }

  private func run(_ job: StoredJob) async throws {
    try await register.act(occasion) { [followUp, subjects] work in
      let next = try subjects.perform(job, followUp, in: work)
      guard try JobTable(work).finish(job, nextAt: next) else { throw LeaseLost() }
    }
  }

  private func fail(_ job: StoredJob, _ fault: String) async throws {
    try await register.act(occasion) { work in
      let grant = try work.require(.runJobs)
      let pause = JobPatience.pause(after: job.attempts)
      try JobTable(work).fail(job, fault: fault, nextAt: pause.map { work.now.addingTimeInterval($0) })
      work.record(.jobFailed, grant, about: [.job(job.id)])
    }
  }
}

/// Another process took the job over; what was done is not kept.
struct LeaseLost: Error {}
