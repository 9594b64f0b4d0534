@_spi(Tables) public import Access
public import Desk
import Foundation

/// A task as it stands in the register: its coded facts. What was written about it stays sealed.
public struct StoredTask: Sendable {
  public let id: TaskID
  public let publicID: TaskID.Public
  public let group: GroupID
  public let about: TaskAbout
  public let team: TeamID?
  public let createdBy: AccountID?
  /// Without reasons and without the times that it was moved.
  public let coded: DeskTask
  public let version: Int64

  /// What the access rules need to know.
  public func facts(at desk: DeskID) -> RecordFacts {
    RecordFacts(
      desk: desk, place: RecordPlace(.task(id), in: group, headsGroup: about.isNothing), owner: coded.owner, team: team,
      enteredBy: createdBy, state: .open, settledAt: coded.createdAt)
  }
}

/// A task of a list, with its title; empty when the source says enough.
public struct TitledTask: Sendable {
  public let stored: StoredTask
  public let title: String
  public let task: DeskTask

  init(_ stored: StoredTask, title: String) {
    self.stored = stored
    self.title = title
    task = stored.coded
  }

  init(_ opened: OpenedTask) {
    stored = opened.stored
    title = opened.title
    task = opened.task
  }
}

/// A task with everything that was written about it, opened under a grant; only such a one can be changed.
public struct OpenedTask: Sendable {
  public let stored: StoredTask
  /// What the worker wrote; empty when the source says enough.
  public let title: String
  public var task: DeskTask

  init(_ stored: StoredTask, title: String, task: DeskTask) {
    self.stored = stored
    self.title = title
    self.task = task
  }

  /// As a list shows it.
  public var titled: TitledTask { TitledTask(self) }
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

  /// Whether it stands on its own: then its record group is its own too.
  public var isNothing: Bool { dossier == nil && contact == nil && crisis == nil }

  /// The records that it is about.
  public var records: [RecordKey] {
    [dossier.map { .dossier($0) }, contact.map { .contact($0) }, crisis.map { .crisis($0) }].compactMap(\.self)
  }
}
