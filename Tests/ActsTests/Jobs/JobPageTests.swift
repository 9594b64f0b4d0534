import Access
import Desk
import HouseActs
import TestKit
import Testing

@Suite("What the administrator does with jobs") struct JobPageTests {
  @Test(arguments: Engine.available) func `a job that waits is not hurried, and the list stays as it was`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      _ = try await desk.signalled()
      let occasion = desk.occasion(desk.administrator)
      let before = try await desk.services.listJobs(occasion)
      #expect(before.failed.isEmpty && before.waiting.count == 1 && !before.hasMore)
      try await desk.services.retryJob(try #require(before.waiting.first).id, occasion)
      try await desk.services.retryJob(desk.services.effects.newPublicID(), occasion)
      #expect(try await desk.services.listJobs(occasion) == before)
      #expect(try await desk.runner().runDue() == JobRunner.Round())
    }
  }

  @Test func `nobody who helps looks at jobs or tries them again, and each act leaves one row`() async throws {
    try await withDesk(on: .sqlite) { desk in
      _ = try await desk.signalled()
      let job = try #require(try await desk.services.listJobs(desk.occasion(desk.administrator)).waiting.first).id
      let left = try await desk.events {
        for account in [desk.worker, desk.lead, desk.stranger] {
          await #expect(throws: AccessRefusal.self) { try await desk.services.listJobs(desk.occasion(account)) }
          await #expect(throws: AccessRefusal.self) { try await desk.services.retryJob(job, desk.occasion(account)) }
        }
        _ = try await desk.services.listJobs(desk.occasion(desk.administrator))
        try await desk.services.retryJob(job, desk.occasion(desk.administrator))
      }
      #expect(left == ["job.listed", "job.retried"])
    }
  }
}
