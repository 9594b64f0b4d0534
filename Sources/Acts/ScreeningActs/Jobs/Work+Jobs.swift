import Access
import CareActs
import CareRecords
import Desk
import Foundation
import HouseRecords
import RegisterCore

extension Work {
  /// Does one job; leaves an audit row whatever there was to do.
  ///
  /// - Returns: when work that comes back is done next; `nil` when it was done for good.
  func perform(_ job: StoredJob, _ rule: FollowUpRule) throws -> Date? {
    let grant = try require(.runJobs)
    record(.jobDone, grant, about: [.job(job.id)], filters: [job.kind.rawValue])
    // The clock was set back since the job was leased: its moment is still to come, and must not be lost.
    guard job.runAt <= now else { return job.runAt }
    switch job.kind {
    case .forgetSetAside:
      try forgetDraftsSetAside()
      let isMore = try forgetSetAside()
      return isMore ? now : job.kind.comesBackAfter.map { now.addingTimeInterval($0) }
    case .lookForWaiting:
      let isMore = try lookForWaiting()
      return isMore ? now : job.kind.comesBackAfter.map { now.addingTimeInterval($0) }
    case .setDraftsAside:
      try setDraftsAside()
      return job.kind.comesBackAfter.map { now.addingTimeInterval($0) }
    case .contactMoment: try remind(of: job, .contactMoment, rule)
    case .rescreening: try remind(of: job, .screening, rule)
    case .overdueScreening: try raiseOverdueScreening(job, rule)
    case .missingScreening: try raiseMissingScreening(job)
    case .escalation: try escalate(job)
    case .watchEnds: try endWatch(job)
    }
    return nil
  }
}
