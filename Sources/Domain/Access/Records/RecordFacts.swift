public import Desk
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
  public let place: RecordPlace
  /// The worker who carries it; `nil` when nobody does yet.
  public let owner: AccountID?
  public let team: TeamID?
  /// The worker who entered it.
  public let enteredBy: AccountID?
  public let state: RecordState
  /// When it was registered or, for a closed one, when it was closed.
  public let settledAt: Date
  /// The relations in which the actor stands to it by what the register keeps elsewhere; empty until they are asked.
  public var relations: Set<KeptRelation>

  /// Only what reads the register says what is so of a record: an act that made up the facts would cut its own key.
  @_spi(Tables)
  public init(
    desk: DeskID, place: RecordPlace, owner: AccountID?, team: TeamID?, enteredBy: AccountID?, state: RecordState,
    settledAt: Date, relations: Set<KeptRelation> = []
  ) {
    self.desk = desk
    self.place = place
    self.owner = owner
    self.team = team
    self.enteredBy = enteredBy
    self.state = state
    self.settledAt = settledAt
    self.relations = relations
  }
}
