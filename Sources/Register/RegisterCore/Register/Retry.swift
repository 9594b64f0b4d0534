import Database

/// Does work again that a store gave back without a trace, such as two transactions in each other's way.
enum Retry {
  static let attempts = 5

  /// The same form arrived twice at once; the second time round, `Work.once` finds the first one's result.
  static let lostRace = StoreFault.uniqueViolation(constraint: "idempotency_pkey")

  static func transient<T>(_ others: Set<StoreFault> = [], _ body: () async throws -> T) async throws -> T {
    for attempt in 1..<attempts {
      do {
        return try await body()
      } catch let fault as StoreFault where fault.isTransient || fault == lostRace || others.contains(fault) {
        try await Task.sleep(for: .milliseconds(5 << attempt))
      }
    }
    return try await body()
  }
}
