public import Access
import CareRecords
public import Desk
import RegisterCore

/// Adds a task that a worker wrote; sending the form again adds nothing.
public struct AddTask: Sendable {
  let register: Register

  /// - Throws: `Refusals<TaskRefusal>`, `TaskRefusal.colleagueGone`, `NotFound` for a record that is not there for this actor.
  public func callAsFunction(
    title: String, when due: WrittenDue, for owner: TaskOwner, about place: TaskPlace, token: String,
    _ occasion: Occasion
  ) async throws -> TaskID.Public {
    try await register.act(occasion, isRepeatable: true) { work in
      let grant = try work.require(.createTask)
      let (id, _) = try work.once(token, act: "task.add") {
        let calendar = try DeskCalendar(zone: work.desk.timeZone)
        let task = try OwnTask(title: title, when: due, owner: try work.account(of: owner))
          .task(at: work.now, calendar: calendar)
        return try work.add(task, title: title, about: place, grant)
      }
      work.record(.taskWritten, grant)
      return id
    }
  }
}

extension Work {
  /// What was typed is a task from here on.
  private func settle(_ drafts: FormDrafts) throws {
    guard let worker = actor.account, let form = occasion.form else { return }
    try drafts.settle(form, of: worker)
  }

  fileprivate func add(_ task: DeskTask, title: String, about place: TaskPlace, _ grant: Grant) throws -> TaskID.Public
  {
    let table = TaskTable(self)
    switch place {
    case .dossier(let id):
      let (dossier, grant) = try requireDossier(id, for: .writeDossier)
      try settle(drafts(of: dossier, grant))
      return try table.insert(
        task, title: title, group: dossier.group, about: TaskAbout(dossier: dossier.id),
        team: dossier.facts.team ?? actor.homeTeam, grant
      ).publicID
    case .contact(let id):
      let (contact, grant) = try openContact(id, for: .createTask)
      try settle(drafts(of: contact.stored, grant))
      return try table.insert(
        task, title: title, group: contact.group, about: TaskAbout(dossier: contact.dossier, contact: contact.id),
        team: contact.team ?? actor.homeTeam, grant
      ).publicID
    case .itself:
      try settle(try ownDrafts())
      return try table.insertAlone(task, title: title, team: actor.homeTeam, grant).publicID
    }
  }
}
