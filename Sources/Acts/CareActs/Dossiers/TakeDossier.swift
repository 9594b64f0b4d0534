public import Access
import CareRecords
public import Desk
import RegisterCore

/// Somebody takes on a dossier that nobody carries.
public struct TakeDossier: Sendable {
  let register: Register

  /// Taking on what one carries already changes nothing.
  ///
  /// - Throws: `StaleVersion` when somebody else was first; `NotFound`.
  public func callAsFunction(_ dossier: DossierID.Public, _ occasion: Occasion) async throws {
    do {
      try await take(dossier, occasion)
    } catch let error as NotFound {
      // Who may not take it, since somebody carries it by now, may still read it.
      let (version, owner) = try await register.read(dossier, occasion) { ($0.place.version, $0.place.facts.owner) }
      guard owner != nil else { throw error }
      guard owner == occasion.actor.account else { throw StaleVersion(current: version) }
    }
  }

  private func take(_ dossier: DossierID.Public, _ occasion: Occasion) async throws {
    try await register.write(in: dossier, for: .reassignDossier, occasion) { opened in
      guard opened.place.facts.owner != opened.worker else { return }
      guard opened.place.facts.owner == nil else { throw StaleVersion(current: opened.place.version) }
      try opened.takeOn()
    }
  }
}
