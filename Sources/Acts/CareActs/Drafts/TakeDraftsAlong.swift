public import Access
import CareRecords
public import Desk
import RegisterCore

/// What somebody typed in a dossier and had not sent when a colleague closed it: theirs to copy, for as long as whoever
/// carried the dossier looks back on it.
public struct TakeDraftsAlong: Sendable {
  let register: Register

  /// - Returns: what the actor typed there, by the names of the forms.
  /// - Throws: `NotFound` for a dossier that is open, or that the actor could not have written in.
  public func callAsFunction(
    from dossier: DossierID.Public, _ occasion: Occasion
  ) async throws -> [String: FormDraft] {
    try await register.ask(occasion) { work in
      let (stored, grant) = try work.openDossier(dossier, for: .takeDraftsAlong)
      work.record(.draftsTakenAlong, grant)
      return try FormDrafts(work: work, subject: .dossier(stored.id), group: stored.place.group, grant: grant).readAll()
    }
  }

  /// Throws away what was typed in one form.
  ///
  /// - Throws: as above.
  public func drop(_ form: String, from dossier: DossierID.Public, _ occasion: Occasion) async throws {
    guard let worker = occasion.actor.account else { throw AccessRefusal(action: .takeDraftsAlong) }
    try await register.act(occasion) { work in
      let (stored, grant) = try work.openDossier(dossier, for: .takeDraftsAlong)
      work.record(.draftsTakenAlong, grant, filters: ["drop"])
      try FormDrafts(work: work, subject: .dossier(stored.id), group: stored.place.group, grant: grant)
        .drop(form, of: worker)
    }
  }
}
