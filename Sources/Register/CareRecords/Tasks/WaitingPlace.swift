import Access
import Database
public import Desk
@_spi(Tables) import RegisterCore

/// Where something waits for somebody: a dossier, or a contact that belongs to none.
public struct WaitingPlace: Sendable {
  public let about: TaskAbout
  public let group: GroupID
  public let team: TeamID?

  public init(_ dossier: DossierPlace) {
    about = TaskAbout(dossier: dossier.id)
    group = dossier.group
    team = dossier.facts.team
  }

  /// - Parameter contact: one that belongs to no dossier.
  public init(_ contact: StoredContact) {
    about = TaskAbout(contact: contact.id)
    group = contact.group
    team = contact.team
  }

  /// The rows of a table that belong here.
  var condition: SQL {
    if let dossier = about.dossier { return "dossier_id = \(dossier)" }
    return "contact_id = \(about.contact) AND dossier_id IS NULL"
  }
}
