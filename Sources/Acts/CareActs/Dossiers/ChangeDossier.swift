public import Access
import CareRecords
public import Desk
import RegisterCore

/// Records how far the client is known, what the internal care line may know, and that the limits were explained.
public struct SetDossierFacts: Sendable {
  /// What was said today; `nil` for what was not spoken of.
  public struct Form: Sendable, Hashable {
    public var internalLine: InternalLineMayKnow?
    /// Of `ReasonToStayHidden`.
    public var reason: CodeKey?
    /// Whether the worker explained where staying unknown ends.
    public var explainedLimits: Bool

    public init(internalLine: InternalLineMayKnow? = nil, reason: CodeKey? = nil, explainedLimits: Bool = false) {
      self.internalLine = internalLine
      self.reason = reason
      self.explainedLimits = explainedLimits
    }
  }

  let register: Register

  /// - Throws: `DossierRefusal`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ form: Form, of dossier: PublicID, seen: Int64, _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, occasion) { opened in
      var facts = opened.stored.facts
      if let value = form.internalLine {
        try facts.internalLineMayKnow(value, reason: form.reason, on: opened.today, today: opened.today)
      }
      if form.explainedLimits { try facts.explainedLimits(on: opened.today, today: opened.today) }
      guard facts != opened.stored.facts else { return }
      let table = DossierTable(opened.work)
      try table.claim(opened.place, seen: seen)
      try table.store(facts, over: opened.stored.facts, of: opened.id)
      let line = facts.internalLine.last
      try RegistrationTable(opened.work).setWish(line?.value ?? .notAsked, reason: line?.reason, of: opened.id)
    }
  }
}

/// Keeps who the client is and how they may be reached. Nothing of it is ever required.
public struct SetIdentity: Sendable {
  let register: Register

  /// A name or a day of birth makes the client known; an alias makes them known by alias. What is emptied here does not
  /// make them less known: that is `DestroyIdentity`.
  ///
  /// - Throws: `Refusals<IdentityRefusal>`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ identity: ClientIdentity, profile: ClientProfile, of dossier: PublicID, seen: Int64, _ occasion: Occasion
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

/// Destroys what identifies the client, who is then less known to the desk: in the dossier, in its contacts, and in the
/// index by which they were found.
public struct DestroyIdentity: Sendable {
  let register: Register

  /// - Parameter level: `alias` or `codeOnly`.
  /// - Throws: `IdentityRefusal.nothingToDestroy`, `DossierRefusal`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    downTo level: KnownToDesk, of dossier: PublicID, seen: Int64, _ occasion: Occasion
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
      var facts = opened.stored.facts
      try facts.becomes(level, on: opened.today, today: opened.today, identifyingDataDestroyed: true)
      try table.store(facts, over: opened.stored.facts, of: opened.id)
    }
  }
}

/// Ties two dossiers of people around each other.
public struct LinkDossiers: Sendable {
  let register: Register

  /// - Parameter other: the dossier of the person who is the `tie` of the first one's client.
  /// - Throws: `DossierRefusal`, `NotFound` when the actor may not open both.
  public func callAsFunction(
    _ dossier: PublicID, to other: PublicID, as tie: PersonTie, _ occasion: Occasion
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
  public func end(_ dossier: PublicID, with other: PublicID, _ occasion: Occasion) async throws {
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
