import CareRecords
package import Desk
import Foundation
package import HouseActs
package import RegisterCore

extension Work {
  /// The own tasks and drafts that wait, and the crises of the team.
  package func waitingCounts(for account: Account) throws -> WaitingCounts {
    let today = try DeskCalendar(zone: desk.timeZone).day(of: now)
    let tasks = try TaskTable(self).waiting(for: account.id, until: today, now: now)
    return WaitingCounts(
      dueTasks: tasks.due, isLate: tasks.late > 0, drafts: try ContactTable(self).countDrafts(of: account.id),
      crises: try account.team.map { try CrisisTable(self).countUnsigned(in: $0) } ?? 0)
  }
}
