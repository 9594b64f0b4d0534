public import Access
public import Desk
import HouseRecords
import RegisterCore

/// Tries a job again that failed too often.
public struct RetryJob: Sendable {
  let register: Register

  /// Of a job that did not fail it changes nothing.
  public func callAsFunction(_ id: JobID.Public, _ occasion: Occasion) async throws {
    try await register.act(occasion) { work in
      let grant = try work.require(.manageJobs)
      _ = try JobTable(work).retry(id)
      work.record(.jobRetried, grant)
    }
  }
}
