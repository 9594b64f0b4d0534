public import Access
public import Desk
public import Foundation
import HouseRecords
import RegisterCore

/// What the house has still to do and could not do, for the administrator: codes and moments, nothing of a client.
public struct ListJobs: Sendable {
  let register: Register
  static let limit = 50

  public func callAsFunction(_ occasion: Occasion) async throws -> JobsAnswer {
    try await register.ask(occasion) { work in
      let grant = try work.require(.manageJobs)
      work.record(.jobsListed, grant)
      let table = JobTable(work)
      let waiting = try table.list(.waiting, limit: Self.limit + 1).map { JobLine($0) }
      return JobsAnswer(
        now: work.now, failed: try table.list(.failed, limit: Self.limit).map { JobLine($0) },
        waiting: Array(waiting.prefix(Self.limit)), hasMore: waiting.count > Self.limit)
    }
  }
}

/// The jobs as their page shows them.
public struct JobsAnswer: Sendable, Hashable {
  public let now: Date
  public let failed: [JobLine]
  /// Soonest first.
  public let waiting: [JobLine]
  public let hasMore: Bool
}

/// One job: what it does and when, never about whom.
public struct JobLine: Sendable, Hashable {
  public let id: JobID.Public
  public let kind: JobKind
  public let runAt: Date
  /// When work that comes back was last done.
  public let doneAt: Date?
  public let attempts: Int
  public let fault: String?

  init(_ job: StoredJob) {
    id = job.publicID
    kind = job.kind
    runAt = job.runAt
    doneAt = job.doneAt
    attempts = job.attempts
    fault = job.fault
  }
}
