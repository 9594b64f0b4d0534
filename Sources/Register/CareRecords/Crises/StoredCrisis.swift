@_spi(Tables) public import Access
public import Desk

/// A crisis as it stands in the register, with the coded lines of its log; what was noted stays sealed.
public struct StoredCrisis: Sendable {
  public let id: CrisisID
  public let publicID: CrisisID.Public
  public let group: GroupID
  public let contact: ContactID?
  public let dossier: DossierID?
  public let team: TeamID?
  /// Without notes.
  public let coded: Crisis

  /// What the access rules need to know. It is open until a second person has signed it off and the weapon
  /// is checked on.
  public func facts(at desk: DeskID) -> RecordFacts {
    RecordFacts(
      desk: desk,
      place: RecordPlace(.crisis(id), in: group, headsGroup: contact == nil && dossier == nil), owner: coded.openedBy,
      team: team, enteredBy: coded.openedBy, state: coded.state == .closed && coded.checkAt == nil ? .closed : .open,
      settledAt: (coded.signOff ?? coded.mistake)?.at ?? coded.openedAt)
  }
}

/// Where the texts of a crisis are sealed: with the contact or dossier that it belongs to, or on its own.
public struct CrisisPlace: Sendable {
  public let group: GroupID
  public let contact: ContactID?
  public let dossier: DossierID?
  public let team: TeamID?

  public init(group: GroupID, contact: ContactID?, dossier: DossierID?, team: TeamID?) {
    self.group = group
    self.contact = contact
    self.dossier = dossier
    self.team = team
  }
}

extension StoredCrisis {
  /// The crisis and what it belongs to, for the trail.
  public var records: [RecordKey] {
    [.crisis(id)] + [dossier.map { .dossier($0) }, contact.map { .contact($0) }].compactMap(\.self)
  }
}
