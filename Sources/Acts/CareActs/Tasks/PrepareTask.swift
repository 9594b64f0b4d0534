public import Access
import CareRecords
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

extension Work {
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
