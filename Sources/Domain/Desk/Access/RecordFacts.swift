public import Foundation

/// The state of a record as far as access depends on it.
public enum RecordState: String, Sendable, Hashable, CaseIterable {
  /// Being written and not yet part of the register.
  case draft
  /// In use.
  case open
  /// Ended; it lives on for a while for those who helped.
  case closed
}

/// What the access rules need to know of one record, and nothing else.
public struct RecordFacts: Sendable, Hashable {
  public let desk: DeskID
  /// The worker who carries it; `nil` when nobody does yet.
  public let owner: AccountID?
  public let team: TeamID?
  /// The worker who entered it.
  public let enteredBy: AccountID?
  public let state: RecordState
  /// When it was registered or, for a closed one, when it was closed.
  public let settledAt: Date

  public init(
    desk: DeskID, owner: AccountID?, team: TeamID?, enteredBy: AccountID?, state: RecordState, settledAt: Date
  ) {
    self.desk = desk
    self.owner = owner
    self.team = team
    self.enteredBy = enteredBy
    self.state = state
    self.settledAt = settledAt
  }
}
