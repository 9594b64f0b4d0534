public import Desk

/// A contact as it stands in the register, with what the house adds to it.
public struct StoredContact: Sendable {
  public let id: ContactID
  public let publicID: PublicID
  public let group: Int64
  public let dossier: DossierID?
  public let team: TeamID?
  public var contact: Contact

  /// What the access rules need to know.
  public func facts(at desk: DeskID) -> RecordFacts {
    RecordFacts(
      desk: desk, owner: contact.content.worker, team: team, enteredBy: contact.recorder,
      state: contact.state.recordState, settledAt: contact.settledAt ?? contact.openedAt)
  }
}

extension Contact.State {
  /// The state as the access rules know it.
  var recordState: RecordState {
    switch self {
    case .draft: .draft
    case .registered: .open
    case .withoutData, .discarded: .closed
    }
  }
}

/// What a list of contacts shows: coded facts only, nothing sealed.
public struct ContactLine: Sendable, Hashable {
  public let id: ContactID
  public let publicID: PublicID
  public let state: Contact.State
  public let content: ContactContent
  public let recorder: AccountID
}
