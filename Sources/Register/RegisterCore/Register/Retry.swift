import Database

/// Does work again that a store gave back without a trace, such as two transactions in each other's way.
enum Retry {
  /// As many as there are connections that may be in each other's way: of those that are, one gets through each time.
  static let attempts = 10

  /// Two were at one place at once. The second time round, the later one finds what the first one did: `Work.once` its
  /// result, a text its version.
  static let lostRaces: Set<StoreFault> = [
    .uniqueViolation(constraint: "idempotency_pkey"),
    .uniqueViolation(constraint: "note_subject_subject_id_field_version_key"),
    .uniqueViolation(constraint: "note_one_draft"),
  ]

  static func transient<T>(_ others: Set<StoreFault> = [], _ body: () async throws -> T) async throws -> T {
    for attempt in 1..<attempts {
      do {
        return try await body()
      } catch let fault as StoreFault where fault.isTransient || lostRaces.contains(fault) || others.contains(fault) {
        try await Task.sleep(for: pause(after: attempt))
      }
    }
    return try await body()
  }

  /// Longer each time, up to a bound.
  private static func pause(after attempt: Int) -> Duration { .milliseconds(min(5 << attempt, 640)) }
}
