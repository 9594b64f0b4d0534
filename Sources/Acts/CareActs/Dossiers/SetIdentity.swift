public import Access
import CareRecords
public import Desk
import RegisterCore

/// Keeps who the client is and how they may be reached. Nothing of it is ever required.
public struct SetIdentity: Sendable {
  let register: Register

  /// A name or a day of birth makes the client known; an alias makes them known by alias. What is emptied here does not
  /// make them less known: that is `DestroyIdentity`.
  ///
  /// - Throws: `Refusals<IdentityRefusal>`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ identity: ClientIdentity, profile: ClientProfile, of dossier: DossierID.Public, seen: Int64, _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, occasion) { opened in
      if let refusals = Refusals(identity.refusals(today: opened.today)) { throw refusals }
      let table = DossierTable(opened.work)
      let seals = IdentitySeals(opened.work)
      try table.claim(opened.place, seen: seen)
      var identity = identity
      identity.spokenCode = try seals.identity(of: opened.place, opened.grant).spokenCode
      if identity.label.isEmpty { identity.spokenCode = try seals.newSpokenCode() }
      try seals.store(identity, of: opened.place, opened.grant)
      var profile = profile
      if let birth = identity.birthDate, let band = AgeBand(bornOn: birth, on: opened.today) { profile.ageBand = band }
      try table.store(profile, of: opened.id)
      var facts = opened.stored.facts
      if identity.known > facts.knownNow { try facts.becomes(identity.known, on: opened.today, today: opened.today) }
      try table.store(facts, over: opened.stored.facts, of: opened.id)
    }
  }
}
