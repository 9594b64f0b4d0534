import Access
public import Desk
public import Foundation

/// A dossier as it stands in the register; who the client is stays sealed until it is opened.
public struct StoredDossier: Sendable {
  public let place: DossierPlace
  public let openedOn: LocalDate
  public let touchedAt: Date
  public var profile: ClientProfile
  public var facts: DossierFacts
  public let isLegacy: Bool

  public var id: DossierID { place.id }
  public var isClosed: Bool { place.facts.state == .closed }
}

/// A new dossier.
public struct NewDossier: Sendable {
  public let openedOn: LocalDate
  public let profile: ClientProfile
  public let identity: ClientIdentity
  public let owner: AccountID?
  public let team: TeamID?

  public init(
    openedOn: LocalDate, profile: ClientProfile, identity: ClientIdentity, owner: AccountID?, team: TeamID?
  ) {
    self.openedOn = openedOn
    self.profile = profile
    self.identity = identity
    self.owner = owner
    self.team = team
  }
}
