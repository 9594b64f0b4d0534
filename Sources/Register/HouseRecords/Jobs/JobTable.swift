import Database
public import Desk
public import Foundation
@_spi(Tables) public import RegisterCore

/// The jobs of the desk. A job is done in the transaction that also finishes it, and only under a lease that still
/// holds, so that two processes never do the same one.
public struct JobTable {
  let work: Work

  public init(_ work: Work) {
    self.work = work
  }

  /// Plans a job; one with the same key that is there already, done or not, stays as it is.
  ///
  /// - Parameter key: says what exactly is done, so that it is done once: `escalation/12/1`.
  public func plan(_ kind: JobKind, about subject: Int64 = 0, at moment: Date, key: String) throws {
    try work.execute(
      """
      INSERT INTO job (desk_id, public_id, kind, subject, run_key, run_at, state, created_at)
      VALUES (\(work.desk.id), \(work.newPublicID(of: JobRecord.self)), \(kind.rawValue), \(subject), \(key), \(moment), 'waiting',
        \(work.now))
      ON CONFLICT (desk_id, run_key) DO NOTHING
      """)
  }

  /// Takes the next job that is due, for as long as one attempt may take.
  ///
  /// A lease that ends later than any lease can was given before the clock was set back: it no longer holds.
  public func lease(as name: String) throws -> StoredJob? {
    let row = try work.first(
      """
      SELECT id FROM job WHERE desk_id = \(work.desk.id) AND state = 'waiting' AND run_at <= \(work.now)
        AND \(fragment: free)
      ORDER BY run_at, id LIMIT 1
      """)
    guard let id: JobID = try row?.get("id") else { return nil }
    return try work.first(
      """
      UPDATE job SET lease = \(name), lease_until = \(leaseEnd), attempts = attempts + 1
      WHERE id = \(id) AND state = 'waiting' AND run_at <= \(work.now) AND \(fragment: free)
      RETURNING *
      """
    ).map(stored)
  }

  /// Whether there is anything to do, for a look that writes nothing.
  public func isDue() throws -> Bool {
    try work.first(
      """
      SELECT id FROM job WHERE desk_id = \(work.desk.id) AND state = 'waiting' AND run_at <= \(work.now)
        AND \(fragment: free)
      LIMIT 1
      """) != nil
  }

  private var leaseEnd: Date { work.now.addingTimeInterval(JobPatience.leaseSeconds) }

  private var free: SQL { "(lease_until IS NULL OR lease_until <= \(work.now) OR lease_until > \(leaseEnd))" }

  /// Ends a job that was done, or plans its next time; `false` when the lease no longer holds: then nothing may be kept.
  public func finish(_ job: StoredJob, nextAt: Date?) throws -> Bool {
    let state = nextAt == nil ? StoredJob.State.done : .waiting
    let changed = try work.execute(
      """
      UPDATE job SET state = \(state.rawValue), run_at = \(nextAt ?? job.runAt), done_at = \(work.now), attempts = 0,
        lease = \(String?.none), lease_until = \(Date?.none), fault = \(String?.none)
      WHERE desk_id = \(work.desk.id) AND id = \(job.id) AND state = 'waiting' AND lease = \(job.lease)
      """)
    return changed == 1
  }

  /// Notes why an attempt failed, and when the next one is; without a next one a person has to look.
  public func fail(_ job: StoredJob, fault: String, nextAt: Date?) throws {
    let state = nextAt == nil ? StoredJob.State.failed : .waiting
    try work.execute(
      """
      UPDATE job SET state = \(state.rawValue), run_at = \(nextAt ?? job.runAt), fault = \(fault),
        lease = \(String?.none), lease_until = \(Date?.none)
      WHERE desk_id = \(work.desk.id) AND id = \(job.id) AND state = 'waiting' AND lease = \(job.lease)
      """)
  }

  /// A person has looked: it is tried again at once. `false` when it did not fail.
  public func retry(_ publicID: JobID.Public) throws -> Bool {
    try work.execute(
      """
      UPDATE job SET state = 'waiting', run_at = \(work.now), attempts = 0
      WHERE desk_id = \(work.desk.id) AND public_id = \(publicID) AND state = 'failed'
      """) == 1
  }

  /// What waits or failed, soonest first.
  public func list(_ state: StoredJob.State, limit: Int) throws -> [StoredJob] {
    try work.rows(
      """
      SELECT * FROM job WHERE desk_id = \(work.desk.id) AND state = \(state.rawValue) ORDER BY run_at, id LIMIT \(limit)
      """
    ).map(stored)
  }

  private func stored(_ row: Row) throws -> StoredJob {
    guard let kind: JobKind = try row.coded("kind"), let state: StoredJob.State = try row.coded("state") else {
      throw RegisterFault.unreadable(column: "job.kind")
    }
    return StoredJob(
      id: try row.get("id"), publicID: try row.get("public_id"), kind: kind, subject: try row.get("subject"),
      runAt: try row.get("run_at"), state: state, attempts: try row.get("attempts"), fault: try row.optional("fault"),
      doneAt: try row.optional("done_at"), lease: try row.optional("lease"))
  }
}
