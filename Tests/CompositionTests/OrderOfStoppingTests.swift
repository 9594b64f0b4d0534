import Database
import Logging
import ServiceLifecycle
import Testing

@testable import Composition

@Suite("The order in which a desk stops", .timeLimit(.minutes(15))) struct OrderOfStoppingTests {
  @Test func `requests are drained first, loops end their round next, and the store closes last`() async throws {
    let events = Events()
    let group = Self.group(events, loop: Counting(events: events), answering: "round")
    async let running: Void = group.run()
    try await events.wait(for: "round", times: 3)
    await group.triggerGracefulShutdown()
    try await running
    let all = events.all
    let stop = try #require(all.firstIndex(of: "told to stop"))
    let answered = try #require(all.firstIndex(of: "answered"))
    #expect(all.last == "closed" && all.count(where: { $0 == "closed" }) == 1)
    #expect(all[stop..<answered].contains("round"), "loops go on while requests are answered")
    #expect(all[answered...].count(where: { $0 == "round" }) <= 1, "no more than the round that was under way")
  }

  @Test func `a loop in the middle of a round ends it, uncancelled, and begins no other`() async throws {
    let events = Events()
    let group = Self.group(events, loop: Long(events: events, until: "answered"))
    async let running: Void = group.run()
    try await events.wait(for: "begins")
    await group.triggerGracefulShutdown()
    try await running
    #expect(events.all == ["begins", "told to stop", "answered", "ends", "closed"])
  }

  @Test func `a loop that rests is woken, whatever its pause`() async throws {
    let events = Events()
    let group = Self.group(events, loop: Counting(events: events, pause: .seconds(3_600)))
    async let running: Void = group.run()
    try await events.wait(for: "round")
    await group.triggerGracefulShutdown()
    try await running
    #expect(events.all == ["round", "told to stop", "answered", "closed"])
  }

  @Test func `when the door fails, loops end and the store closes all the same`() async throws {
    let events = Events()
    let order = OrderOfStopping(
      loops: [Loop(work: Long(events: events), logger: Self.logger)], door: Shut(events: events),
      close: { events.add("closed") }, logger: Self.logger)
    await #expect(throws: Shut.Failure.self) { try await order.run(signals: []) }
    #expect(events.all == ["begins", "ends", "closed"])
  }

  @Test func `a store that can't be tidied up is told by the kind of its fault`() async throws {
    let events = Events()
    let order = OrderOfStopping(
      loops: [Loop(work: Long(events: events), logger: Self.logger)], door: Shut(events: events),
      close: { throw StoreFault.busy }, logger: Logger(label: "test") { _ in Log(events: events) })
    await #expect(throws: Shut.Failure.self) { try await order.run(signals: []) }
    #expect(events.all.last == "fault store-busy")
  }

  @Test func `a round that fails is told by its name and tried again`() async throws {
    let events = Events()
    let group = Self.group(events, loop: Failing(events: events))
    async let running: Void = group.run()
    try await events.wait(for: "tries", times: 3)
    await group.triggerGracefulShutdown()
    try await running
    #expect(events.all.last == "closed")
  }

  // MARK: Parts

  /// Tells the faults that are logged.
  private struct Log: LogHandler {
    let events: Events
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.warning
    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      if let fault = event.metadata?["fault"] { events.add("fault \(fault)") }
    }
  }

  private static var logger: Logger { Logger(label: "test") { _ in SwiftLogNoOpLogHandler() } }

  private static func group(_ events: Events, loop: some LoopWork, answering until: String? = nil) -> ServiceGroup {
    let order = OrderOfStopping(
      loops: [Loop(work: loop, logger: logger)], door: Draining(events: events, until: until),
      close: { events.add("closed") }, logger: logger)
    return ServiceGroup(services: [Whole(order: order)], logger: logger)
  }

  private struct Whole: Service {
    let order: OrderOfStopping
    func run() async throws { try await order.run(signals: []) }
  }

  /// Takes a while to answer what came in: until something happens once more, where it says what.
  private struct Draining: Service {
    let events: Events
    var until: String?

    func run() async throws {
      try await gracefulShutdown()
      events.add("told to stop")
      if let until {
        try await events.wait(for: until, times: events.all.count(where: { $0 == until }) + 1)
      } else {
        try await Task.sleep(for: .milliseconds(150))
      }
      events.add("answered")
    }
  }

  private struct Shut: Service {
    struct Failure: Error {}
    let events: Events

    func run() async throws {
      try await events.wait(for: "begins")
      throw Failure()
    }
  }

  private struct Counting: LoopWork {
    let events: Events
    var pause: Duration = .milliseconds(5)
    var pauseAfterFault: Duration { pause }
    var waiting: Logger.Message { "waits" }

    /// A round that begins after the answers is under way until the loop is told to stop, however busy the machine is.
    func round(_ logger: Logger) async throws {
      events.add("round")
      if events.all.contains("answered") { try await gracefulShutdown() }
    }
  }

  private struct Long: LoopWork {
    let events: Events
    /// What its round waits for.
    var until: String?
    var pause: Duration { .milliseconds(1) }
    var pauseAfterFault: Duration { pause }
    var waiting: Logger.Message { "waits" }

    func round(_ logger: Logger) async throws {
      events.add("begins")
      // Longer than the door takes; a cancelled task would throw here.
      if let until { try await events.wait(for: until) }
      try await Task.sleep(for: .milliseconds(50))
      events.add("ends")
    }
  }

  private struct Failing: LoopWork {
    struct Failure: Error {}
    let events: Events
    var pause: Duration { .seconds(3_600) }
    var pauseAfterFault: Duration { .milliseconds(5) }
    var waiting: Logger.Message { "waits" }

    func round(_ logger: Logger) async throws {
      events.add("tries")
      throw Failure()
    }
  }
}
