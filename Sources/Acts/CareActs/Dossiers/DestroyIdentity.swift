public import Access
import CareRecords
public import Desk
import RegisterCore

/// Destroys what identifies the client, who is then less known to the desk: in the dossier, in its contacts, in
/// what anybody was typing of it, and in the index by which they were found.
public struct DestroyIdentity: Sendable {
  let register: Register

  /// - Parameter level: `alias` or `codeOnly`.
  /// - Throws: `IdentityRefusal.nothingToDestroy`, `DossierRefusal`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    downTo level: KnownToDesk, of dossier: DossierID.Public, seen: Int64, _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, occasion) { opened in
      guard level < .known, level <= opened.stored.facts.knownNow else { throw IdentityRefusal.nothingToDestroy }
      let table = DossierTable(opened.work)
      let seals = IdentitySeals(opened.work)
      try table.claim(opened.place, seen: seen)
      var identity = try seals.identity(of: opened.place, opened.grant).reduced(to: level)
      if identity.spokenCode.isEmpty { identity.spokenCode = try seals.newSpokenCode() }
      try ContactTable(opened.work).forget(downTo: level, of: opened.place, opened.grant)
      try seals.store(identity, of: opened.place, opened.grant)
      try opened.drafts.dropEverybodys(FormDraft.identity)
      var facts = opened.stored.facts
      try facts.becomes(level, on: opened.today, today: opened.today, identifyingDataDestroyed: true)
      try table.store(facts, over: opened.stored.facts, of: opened.id)
    }
  }
}
