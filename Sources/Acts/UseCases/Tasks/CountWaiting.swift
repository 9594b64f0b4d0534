import CareRecords
public import Desk
import Foundation
import RegisterCore

/// Counts the own tasks and drafts that wait, for the navigation of every page. It opens nothing and leaves no row.
public struct CountWaiting: Sendable {
  let register: Register

  public func callAsFunction(for account: Account) async throws -> WaitingCounts {
    try await register.prepare { try $0.waitingCounts(for: account) }
  }
}

extension Work {
  func waitingCounts(for account: Account) throws -> WaitingCounts {
    let today = try DeskCalendar(zone: desk.timeZone).day(of: now)
    let tasks = try TaskTable(self).waiting(for: account.id, until: today, now: now)
    return WaitingCounts(
      dueTasks: tasks.due, isLate: tasks.late > 0, drafts: try ContactTable(self).countDrafts(of: account.id),
      crises: try account.team.map { try CrisisTable(self).countUnsigned(in: $0) } ?? 0)
  }
}

/// How much waits for somebody, counted no further than a hundred.
public struct WaitingCounts: Sendable, Hashable {
  /// Own tasks that are due today or were due before.
  public let dueTasks: Int
  /// Whether one of them is late.
  public let isLate: Bool
  public let drafts: Int
  /// Crises of the team that are not signed off.
  public let crises: Int

  public init(dueTasks: Int, isLate: Bool, drafts: Int, crises: Int) {
    self.dueTasks = dueTasks
    self.isLate = isLate
    self.drafts = drafts
    self.crises = crises
  }
}
