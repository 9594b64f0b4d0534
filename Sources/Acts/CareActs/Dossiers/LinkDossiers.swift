public import Access
import CareRecords
public import Desk
import RegisterCore

/// Ties two dossiers of people around each other.
public struct LinkDossiers: Sendable {
  let register: Register

  /// - Parameter other: the dossier of the person who is the `tie` of the first one's client.
  /// - Throws: `DossierRefusal`, `NotFound` when the actor may not open both.
  public func callAsFunction(
    _ dossier: DossierID.Public, to other: DossierID.Public, as tie: PersonTie, _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, as: .dossierLinked, occasion) { opened in
      let (linked, _) = try opened.work.requireDossier(other, for: .readDossier)
      let table = LinkTable(opened.work)
      let old = try table.links(of: opened.id)
      var people = old
      try people.link(opened.id, to: linked.id, as: tie, on: opened.today)
      try table.store(people, over: old)
    }
  }

  /// Ends a tie; what was stays on record.
  public func end(_ dossier: DossierID.Public, with other: DossierID.Public, _ occasion: Occasion) async throws {
    try await register.write(in: dossier, as: .dossierLinked, occasion) { opened in
      let (linked, _) = try opened.work.requireDossier(other, for: .readDossier)
      let table = LinkTable(opened.work)
      let old = try table.links(of: opened.id)
      var people = old
      people.unlink(opened.id, linked.id, on: opened.today)
      try table.store(people, over: old)
    }
  }
}
