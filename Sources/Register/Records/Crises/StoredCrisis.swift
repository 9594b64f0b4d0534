public import Desk

/// A crisis as it stands in the register.
public struct StoredCrisis: Sendable {
  public let id: CrisisID
  public let publicID: PublicID
  public let group: Int64
  public let contact: ContactID?
  public let dossier: DossierID?
  public let team: TeamID?
  public var crisis: Crisis

  /// What the access rules need to know. It is open until a second person has signed it off.
  public func facts(at desk: DeskID) -> RecordFacts {
    RecordFacts(
      desk: desk, owner: crisis.openedBy, team: team, enteredBy: crisis.openedBy,
      state: crisis.state == .closed ? .closed : .open, settledAt: crisis.signOff?.at ?? crisis.openedAt)
  }
}

/// Where the texts of a crisis are sealed: with the contact or dossier that it belongs to, or on its own.
public struct CrisisHome: Sendable {
  public let group: Int64
  public let contact: ContactID?
  public let dossier: DossierID?
  public let team: TeamID?

  public init(group: Int64, contact: ContactID?, dossier: DossierID?, team: TeamID?) {
    self.group = group
    self.contact = contact
    self.dossier = dossier
    self.team = team
  }
}
