public import Desk
public import Foundation

/// A crisis that is not signed off, as it stays in sight.
public struct PinnedCrisis: Sendable, Hashable {
  public let id: CrisisID.Public
  /// Its log, without notes.
  public let crisis: Crisis
  public let alias: String?
  public let openedBy: String?
  /// Whether this actor may give the second sign-off.
  public let maySign: Bool
}

/// A draft that somebody began more than a day ago: that it is there, and whose it is.
public struct OldDraft: Sendable, Hashable {
  public let startedAt: Date
  public let recorder: String?
}

/// Everything that the first page of the day shows.
public struct TodayAnswer: Sendable, Hashable {
  public let now: Date
  /// Whether the actor spreads the work of a team.
  public let leads: Bool
  public let crises: [PinnedCrisis]
  /// Nobody carries these yet.
  public let unassigned: [TaskLine]
  public let mine: [TaskLine]
  /// What colleagues carry; for a lead only.
  public let team: [TaskLine]
  /// Whether a list was cut off.
  public let hasMore: Bool
  public let drafts: [ContactLineAnswer]
  public let oldDrafts: [OldDraft]
  public let recent: [ContactLineAnswer]
  /// What of all this could not be read.
  public let unreadable: [UnreadableLine]
}
