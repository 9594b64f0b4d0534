public import Access
import CareRecords
public import Desk
import Foundation
import RegisterCore

/// Shows what a new task would be about, and who could do it.
public struct PrepareTask: Sendable {
  let register: Register

  public func callAsFunction(about place: TaskPlace, _ occasion: Occasion) async throws -> NewTaskAnswer {
    try await register.ask(occasion) { work in
      let grant = try work.require(.createTask)
      let subject = try work.subject(of: place)
      work.record(.tasksListed, grant, filters: ["new"])
      return NewTaskAnswer(subject: subject, colleagues: try work.colleagueChoices(), now: work.now)
    }
  }
}

/// Adds a task that a worker wrote; sending the form again adds nothing.
public struct AddTask: Sendable {
  let register: Register

  /// - Throws: `Refusals<TaskRefusal>`, `NotFound` for a record or colleague that is not there for this actor.
  public func callAsFunction(
    title: String, when due: WrittenDue, for owner: TaskOwner, about place: TaskPlace, token: String,
    _ occasion: Occasion
  ) async throws -> PublicID {
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
  fileprivate func add(_ task: DeskTask, title: String, about place: TaskPlace, _ grant: Grant) throws -> PublicID {
    let table = TaskTable(self)
    switch place {
    case .dossier(let id):
      let (dossier, grant) = try requireDossier(id, for: .writeDossier)
      return try table.insert(
        task, title: title, group: dossier.group, about: TaskAbout(dossier: dossier.id),
        team: dossier.facts.team ?? actor.homeTeam, grant
      ).publicID
    case .contact(let id):
      let (contact, grant) = try openContact(id, for: .createTask)
      return try table.insert(
        task, title: title, group: contact.group, about: TaskAbout(dossier: contact.dossier, contact: contact.id),
        team: contact.team ?? actor.homeTeam, grant
      ).publicID
    case .itself:
      return try table.insertAlone(task, title: title, team: actor.homeTeam, grant).publicID
    }
  }

  /// The record that a new task would be about, by name.
  fileprivate func subject(of place: TaskPlace) throws -> TaskSubject {
    switch place {
    case .itself: return .itself
    case .contact(let id): return .contact(try openContact(id, for: .readContact).0.publicID)
    case .dossier(let id):
      let (dossier, grant) = try requireDossier(id, for: .writeDossier)
      let name = try DossierNames(self).of([dossier.id], try requireList(.readDossier))[dossier.id]
      record(.tasksListed, grant)
      return .dossier(id, alias: name?.alias)
    }
  }
}
