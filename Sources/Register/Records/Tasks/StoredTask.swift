public import Desk
import Foundation

/// A task as it stands in the register.
public struct StoredTask: Sendable {
  public let id: TaskID
  public let publicID: PublicID
  public let group: Int64
  public let about: TaskAbout
  public let team: TeamID?
  public let createdBy: AccountID?
  /// What the worker wrote; empty when the source says enough, or when it was not opened.
  public var title: String
  public var task: DeskTask
  public let version: Int64

  /// What the access rules need to know.
  public func facts(at desk: DeskID) -> RecordFacts {
    RecordFacts(
      desk: desk, owner: task.owner, team: team, enteredBy: createdBy, state: .open, settledAt: task.createdAt)
  }
}

/// What a task is about. A worker's own task may be about nothing but itself.
public struct TaskAbout: Sendable, Hashable {
  public let dossier: DossierID?
  public let contact: ContactID?
  public let crisis: CrisisID?

  public init(dossier: DossierID? = nil, contact: ContactID? = nil, crisis: CrisisID? = nil) {
    self.dossier = dossier
    self.contact = contact
    self.crisis = crisis
  }
}
