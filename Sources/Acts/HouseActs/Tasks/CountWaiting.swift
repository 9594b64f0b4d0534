public import Desk
public import Foundation
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
  /// Crises of the team that are not signed off, oldest first.
  public let crises: [WaitingCrisis]

  public init(dueTasks: Int, isLate: Bool, drafts: Int, crises: [WaitingCrisis]) {
    self.dueTasks = dueTasks
    self.isLate = isLate
    self.drafts = drafts
    self.crises = crises
  }
}

/// A crisis that is not signed off, as the frame of every page says it: nothing of what stands in it.
public struct WaitingCrisis: Sendable, Hashable {
  public let id: CrisisID.Public
  /// The contact in which it came up.
  public let contact: ContactID.Public?
  public let openedAt: Date
  /// Who opened it, as colleagues see them.
  public let openedBy: String
  /// Whether only the second sign-off is left.
  public let isEnded: Bool
  /// Whether this account was called in and has not answered.
  public let isCalledIn: Bool

  public init(
    id: CrisisID.Public, contact: ContactID.Public?, openedAt: Date, openedBy: String, isEnded: Bool, isCalledIn: Bool
  ) {
    self.id = id
    self.contact = contact
    self.openedAt = openedAt
    self.openedBy = openedBy
    self.isEnded = isEnded
    self.isCalledIn = isCalledIn
  }
}
