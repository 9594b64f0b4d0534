import Access
import CareRecords
import Desk
import Foundation
import HouseRecords
import RegisterCore

extension Work {
  /// A task, sealed, once a rule allows the act on it.
  func findTask(_ id: TaskID.Public, for action: Action) throws -> (StoredTask, Grant) {
    guard let stored = try TaskTable(self).find(id) else { throw NotFound() }
    return (stored, try require(action, on: stored.facts(at: desk.id)))
  }

  /// A task with its texts, once a rule allows the act on it.
  func openTask(_ id: TaskID.Public, for action: Action) throws -> (OpenedTask, Grant) {
    let (stored, grant) = try findTask(id, for: action)
    return (try TaskTable(self).open(stored, grant), grant)
  }

  /// The account that a task is given to: the actor, nobody, or somebody of the actor's team.
  ///
  /// - Throws: `TaskRefusal.colleagueGone`.
  func account(of owner: TaskOwner) throws -> AccountID? {
    switch owner {
    case .me: return actor.account
    case .shift: return nil
    case .colleague(let id):
      guard let account = try colleagues().first(where: { $0.publicID == id }) else {
        throw TaskRefusal.colleagueGone
      }
      return account.id
    }
  }

  /// Who of the team can be given work, the actor included.
  func colleagues() throws -> [Account] {
    try AccountTable(self).all().filter { account in
      account.canSignIn && account.role.helps
        && (account.id == actor.account || actor.isOfTeam(account))
    }
  }

  func colleagueChoices() throws -> [ColleagueChoice] {
    try colleagues().filter { $0.id != actor.account }.map { ColleagueChoice(id: $0.publicID, label: $0.label) }
  }

  /// The lines of a list, in the order of the day: with titles and the names of what they are about.
  func lines(of tasks: [TitledTask]) throws -> [TaskLine] {
    let names = try DossierNames(self).of(
      tasks.compactMap(\.stored.about.dossier), tasks.isEmpty ? nil : try listGrant(.readDossier))
    let crises = try CrisisTable(self).names(of: tasks.compactMap(\.stored.about.crisis))
    let contacts = try ContactTable(self).find(
      tasks.map(\.stored.about).filter { $0.dossier == nil }.compactMap(\.contact))
    let labels = try AccountTable(self).labels()
    let day = TodayList(now: now, calendar: try DeskCalendar(zone: desk.timeZone))
    return try tasks.map { item in
      TaskLine(
        id: item.stored.publicID, task: item.task, mark: day.mark(item.task.due), title: item.title,
        subject: try subject(of: item.stored.about, names: names, crises: crises, contacts: contacts),
        owner: item.task.owner.flatMap { labels[$0] }, isMine: item.task.owner == actor.account)
    }
  }

  /// Leave for a list, or none at all where no rule gives any.
  private func listGrant(_ action: Action) throws -> ListGrant? {
    do throws(AccessRefusal) {
      return try requireList(action)
    } catch {
      return nil
    }
  }

  private func subject(
    of about: TaskAbout, names: [DossierID: DossierName], crises: [CrisisID: CrisisID.Public],
    contacts: [ContactID: StoredContact]
  ) throws -> TaskSubject {
    if let crisis = about.crisis.flatMap({ crises[$0] }) { return .crisis(crisis) }
    if let dossier = about.dossier {
      return names[dossier].map { .dossier($0.publicID, alias: $0.alias) } ?? .closed
    }
    guard let contact = about.contact else { return .itself }
    guard let stored = contacts[contact] else { return .closed }
    return try mayDo(.readContact, on: stored.facts(at: desk.id)) ? .contact(stored.publicID) : .closed
  }
}
