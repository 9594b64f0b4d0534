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
      crises: try CrisisTable(self).waiting(for: account.id, in: account.team).map(WaitingCrisis.init))
  }
}

extension WaitingCrisis {
  fileprivate init(_ crisis: CrisisInSight) {
    self.init(
      id: crisis.id, contact: crisis.contact, openedAt: crisis.openedAt, openedBy: crisis.openedBy,
      isEnded: crisis.isEnded, isCalledIn: crisis.isCalledIn)
  }
}
