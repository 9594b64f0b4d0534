import Database
import Testing

@Suite("Leases", .timeLimit(.minutes(15))) struct LeasePoolTests {
  @Test func `nothing is lent twice or lost, also when tasks are cancelled`() async throws {
    let pool = LeasePool([0, 1, 2])
    let lent = Shared(Set<Int>())
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<300 {
        let task = Task {
          try await pool.withLease { resource in
            #expect(lent.change { $0.insert(resource).inserted })
            await Task.yield()
            lent.change { $0.remove(resource) }
          }
        }
        if number % 3 == 0 { group.addTask { task.cancel() } }
        group.addTask { _ = await task.result }
      }
    }
    // Returns only when all three are back.
    #expect(await pool.close())
    #expect(await pool.close() == false)
  }

  @Test func `those who wait are sent away when the pool closes`() async throws {
    let pool = LeasePool([()])
    let (arrivals, arrived) = AsyncStream<Void>.makeStream()
    let (permissions, permit) = AsyncStream<Void>.makeStream()
    let holder = Task {
      try await pool.withLease { _ in
        arrived.yield()
        for await _ in permissions { return }
      }
    }
    for await _ in arrivals { break }
    let waiting = Task { try await pool.withLease { _ in } }
    try await Task.sleep(for: .milliseconds(10))
    let closing = Task { await pool.close() }
    await #expect(throws: StoreFault.closed) { try await waiting.value }
    permit.yield()
    #expect(await closing.value)
    try await holder.value
  }
}
