@_spi(Tables) public import Access
public import Desk

/// A contact as it stands in the register: its coded facts. What was typed in it stays sealed, so it can't be stored
/// back; that takes an `OpenedContact`.
public struct StoredContact: Sendable {
  public let id: ContactID
  public let publicID: ContactID.Public
  public let group: GroupID
  public let dossier: DossierID?
  public let team: TeamID?
  /// Without alias, reach and notes.
  public let coded: Contact

  /// What the access rules need to know.
  public func facts(at desk: DeskID) -> RecordFacts {
    RecordFacts(
      desk: desk, place: RecordPlace(.contact(id), in: group, headsGroup: dossier == nil), owner: coded.content.worker,
      team: team, enteredBy: coded.recorder, state: coded.state.recordState,
      settledAt: coded.settledAt ?? coded.openedAt)
  }
}

/// A contact with everything that was typed in it, opened under a grant.
public struct OpenedContact: Sendable {
  public let stored: StoredContact
  public var contact: Contact

  init(_ stored: StoredContact, opened contact: Contact) {
    self.stored = stored
    self.contact = contact
  }

  public var id: ContactID { stored.id }
  public var publicID: ContactID.Public { stored.publicID }
  public var group: GroupID { stored.group }
  public var dossier: DossierID? { stored.dossier }
  public var team: TeamID? { stored.team }
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
  public let publicID: ContactID.Public
  public let state: Contact.State
  public let content: ContactContent
  public let recorder: AccountID
}
