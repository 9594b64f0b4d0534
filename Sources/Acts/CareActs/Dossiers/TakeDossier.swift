public import Access
import CareRecords
public import Desk
import RegisterCore

/// Somebody takes on a dossier that nobody carries.
public struct TakeDossier: Sendable {
  let register: Register

  public func callAsFunction(_ dossier: DossierID.Public, _ occasion: Occasion) async throws {
    try await register.write(in: dossier, for: .reassignDossier, occasion) { opened in
      guard opened.place.facts.owner != opened.worker else { return }
      guard opened.place.facts.owner == nil else { throw StaleVersion(current: opened.place.version) }
      try opened.takeOn()
    }
  }
}
