public import Access
import CareRecords
import RegisterCore

/// Shows what a new task would be about, and who could do it.
public struct PrepareTask: Sendable {
  let register: Register

  public func callAsFunction(about place: TaskPlace, _ occasion: Occasion) async throws -> NewTaskAnswer {
    try await register.ask(occasion) { work in
      let grant = try work.require(.createTask)
      let (subject, drafts) = try work.subject(of: place)
      work.record(.tasksListed, grant, filters: ["new"])
      return NewTaskAnswer(
        subject: subject, colleagues: try work.colleagueChoices(), draft: try drafts.read(FormDraft.newTask),
        now: work.now)
    }
  }
}

extension Work {
  /// The record that a new task would be about, by name, and the drafts that are kept with it.
  fileprivate func subject(of place: TaskPlace) throws -> (TaskSubject, FormDrafts) {
    switch place {
    case .itself: return (.itself, try ownDrafts())
    case .contact(let id):
      let (contact, grant) = try openContact(id, for: .readContact)
      return (.contact(contact.publicID), drafts(of: contact.stored, grant))
    case .dossier(let id):
      let (dossier, grant) = try requireDossier(id, for: .writeDossier)
      let name = try DossierNames(self).of([dossier.id], try requireList(.readDossier))[dossier.id]
      record(.tasksListed, grant)
      return (.dossier(id, alias: name?.alias), drafts(of: dossier, grant))
    }
  }
}
