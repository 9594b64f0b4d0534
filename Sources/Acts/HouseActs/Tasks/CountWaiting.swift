public import Desk
import RegisterCore

/// Counts the own tasks and drafts that wait, for the navigation of every page. It opens nothing and leaves no row.
public struct CountWaiting: Sendable {
  let register: Register
  let subjects: any DeskSubjects

  public func callAsFunction(for account: Account) async throws -> WaitingCounts {
    try await register.prepare { [subjects] in try subjects.waiting(for: account, in: $0) }
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
