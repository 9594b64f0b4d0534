package import Desk
package import Foundation
package import HouseRecords
package import RegisterCore

/// What the house asks of the subjects that stand on it, without knowing them. Whoever puts the desk together passes it in.
package protocol DeskSubjects: Sendable {
  /// What waits for somebody who helps clients, for the navigation of every page; opens nothing.
  func waiting(for account: Account, in work: Work) throws -> WaitingCounts

  /// Does one job; leaves an audit row whatever there was to do.
  ///
  /// - Returns: when work that comes back is done next; `nil` when it was done for good.
  func perform(_ job: StoredJob, _ rule: FollowUpRule, in work: Work) throws -> Date?
}
