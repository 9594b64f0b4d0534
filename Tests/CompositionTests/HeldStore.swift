import Database

/// A store whose writes can be held up for a while, and which tells what it did.
struct HeldStore: Store {
  let store: any Store
  let gate = Gate()
  let events: Events

  var dialect: Dialect { store.dialect }

  func read<T: Sendable>(_ body: @Sendable @escaping (any Transaction) throws -> T) async throws -> T {
    try await store.read(body)
  }

  func write<T: Sendable>(_ body: @Sendable @escaping (any Transaction) throws -> T) async throws -> T {
    await gate.pass()
    let result = try await store.write(body)
    events.add("stored")
    return result
  }

  func close() async throws(StoreFault) {
    try await store.close()
    events.add("closed")
  }
}

/// Lets everybody through, or nobody until it is opened again.
actor Gate {
  private var isShut = false
  private var queue: [CheckedContinuation<Void, Never>] = []

  var waiting: Int { queue.count }

  func pass() async {
    guard isShut else { return }
    await withCheckedContinuation { queue.append($0) }
  }

  func shut() { isShut = true }

  func open() {
    isShut = false
    for waiter in queue { waiter.resume() }
    queue = []
  }
}
