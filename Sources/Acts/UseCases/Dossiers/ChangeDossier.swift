public import Access
public import Desk
import Records
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
    try await register.write(in: dossier, occasion) { hand in
      var facts = hand.stored.facts
      if let value = form.internalLine {
        try facts.internalLineMayKnow(value, reason: form.reason, on: hand.today, today: hand.today)
      }
      if form.explainedLimits { try facts.explainedLimits(on: hand.today, today: hand.today) }
      guard facts != hand.stored.facts else { return }
      let table = DossierTable(hand.work)
      try table.claim(hand.place, seen: seen)
      try table.store(facts, over: hand.stored.facts, of: hand.id)
      let line = facts.internalLine.last
      try RegistrationTable(hand.work).setWish(line?.value ?? .notAsked, reason: line?.reason, of: hand.id)
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
    try await register.write(in: dossier, occasion) { hand in
      if let refusals = Refusals(identity.refusals(today: hand.today)) { throw refusals }
      let table = DossierTable(hand.work)
      let seals = DossierSeals(hand.work)
      try table.claim(hand.place, seen: seen)
      var identity = identity
      identity.spokenCode = try seals.identity(of: hand.place, hand.grant).spokenCode
      if identity.label.isEmpty { identity.spokenCode = try seals.newSpokenCode() }
      try seals.store(identity, of: hand.place, hand.grant)
      var profile = profile
      if let birth = identity.birthDate, let band = AgeBand(bornOn: birth, on: hand.today) { profile.ageBand = band }
      try table.store(profile, of: hand.id)
      var facts = hand.stored.facts
      if identity.known > facts.knownNow { try facts.becomes(identity.known, on: hand.today, today: hand.today) }
      try table.store(facts, over: hand.stored.facts, of: hand.id)
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
    try await register.write(in: dossier, occasion) { hand in
      guard level < .known, level <= hand.stored.facts.knownNow else { throw IdentityRefusal.nothingToDestroy }
      let table = DossierTable(hand.work)
      let seals = DossierSeals(hand.work)
      try table.claim(hand.place, seen: seen)
      var identity = try seals.identity(of: hand.place, hand.grant).reduced(to: level)
      if identity.spokenCode.isEmpty { identity.spokenCode = try seals.newSpokenCode() }
      try ContactTable(hand.work).forget(downTo: level, of: hand.place, hand.grant)
      try seals.store(identity, of: hand.place, hand.grant)
      var facts = hand.stored.facts
      try facts.becomes(level, on: hand.today, today: hand.today, identifyingDataDestroyed: true)
      try table.store(facts, over: hand.stored.facts, of: hand.id)
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
    try await register.write(in: dossier, as: .dossierLinked, occasion) { hand in
      let (linked, _) = try hand.work.requireDossier(other, for: .readDossier)
      let table = LinkTable(hand.work)
      let old = try table.links(of: hand.id)
      var people = old
      try people.link(hand.id, to: linked.id, as: tie, on: hand.today)
      try table.store(people, over: old)
    }
  }

  /// Ends a tie; what was stays on record.
  public func end(_ dossier: PublicID, with other: PublicID, _ occasion: Occasion) async throws {
    try await register.write(in: dossier, as: .dossierLinked, occasion) { hand in
      let (linked, _) = try hand.work.requireDossier(other, for: .readDossier)
      let table = LinkTable(hand.work)
      let old = try table.links(of: hand.id)
      var people = old
      people.unlink(hand.id, linked.id, on: hand.today)
      try table.store(people, over: old)
    }
  }
}
