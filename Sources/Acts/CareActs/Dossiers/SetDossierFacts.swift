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
    _ form: Form, of dossier: DossierID.Public, seen: Int64, _ occasion: Occasion
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
