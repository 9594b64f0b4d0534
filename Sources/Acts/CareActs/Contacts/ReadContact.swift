public import Access
import CareRecords
public import Desk
import HouseRecords
import RegisterCore

/// Opens one contact.
public struct ReadContact: Sendable {
  let register: Register

  /// - Parameter drafts: the forms on the page that keep what is typed.
  public func callAsFunction(
    _ id: ContactID.Public, drafts: [String] = [], _ occasion: Occasion
  ) async throws -> ContactAnswer {
    try await register.ask(occasion) { work in
      let (stored, grant) = try work.openContact(id, for: .readContact)
      let labels = try AccountTable(work).labels()
      work.record(.contactRead, grant, about: stored.dossier.map { [.dossier($0)] } ?? [])
      return ContactAnswer(
        id: id, contact: stored.contact,
        mayWrite: try work.mayDo(.amendContact, on: stored.stored.facts(at: work.desk.id)),
        dossier: try work.readableDossier(stored.dossier),
        corrections: try ContactHistory(work).count(of: stored.id),
        worker: stored.contact.content.worker.flatMap { labels[$0] }, recorder: labels[stored.contact.recorder],
        drafts: try work.drafts(of: stored.stored, grant).read(drafts))
    }
  }
}
