/// Sessions beyond the limit of the product, allowed by a team lead after an evaluation that goes on: as many as lie between
/// two evaluations, so that the next one comes before the next decision.
public struct MoreSessions: Sendable, Hashable {
  public let count: Int
  /// Of `MoreSessionsReason`.
  public let reason: CodeKey
  public let on: LocalDate
  public let by: AccountID

  public init(_ count: Int, because reason: CodeKey, on day: LocalDate, by lead: AccountID) {
    self.count = count
    self.reason = reason
    on = day
    by = lead
  }
}

/// Why help goes on beyond the limit of its product.
public enum MoreSessionsReason {
  public static let list = CodeList(
    "more-sessions-reason", Text(nl: "Waarom meer gesprekken", en: "Why more sessions"),
    [
      Code("goal-near", Text(nl: "Het doel is dichtbij", en: "The goal is near")),
      Code("setback", Text(nl: "Er was een terugval", en: "There was a setback")),
      Code("new-event", Text(nl: "Er is opnieuw iets gebeurd", en: "Something happened again")),
      Code("bridging", Text(nl: "Tot andere hulp begint", en: "Until other help begins")),
      Code("no-other-help", Text(nl: "Er is geen andere hulp die past", en: "No other help fits")),
    ])
}
