import Logging
import ServiceLifecycle
import UnixSignals

/// What a desk runs, and the one order in which it stops so that nothing acknowledged is lost: requests that came in are
/// answered, loops end the round that they are in, and only then the store closes.
struct OrderOfStopping: Sendable {
  /// The work that goes on by itself.
  let loops: [any Service]
  /// What lets requests in.
  let door: any Service
  /// Closes the store; the log says by its name what stood in the way.
  let close: @Sendable () async throws -> Void
  let logger: Logger

  /// Longer than a connection may be silent, and within what service managers usually allow.
  static let patience = Duration.seconds(80)

  /// Runs everything until one of the signals comes, a surrounding group stops, or the door fails.
  ///
  /// - Throws: what the door threw.
  func run(signals: [UnixSignal]) async throws {
    // A group stops its services in the reverse of this order, each only after the one before has ended.
    var configuration = ServiceGroupConfiguration(
      services: (loops + [door]).map { service in
        // Whatever ends by itself, the rest stops in the same order.
        .init(
          service: service, successTerminationBehavior: .gracefullyShutdownGroup,
          failureTerminationBehavior: .gracefullyShutdownGroup)
      }, gracefulShutdownSignals: signals, logger: logger)
    configuration.maximumGracefulShutdownDuration = Self.patience
    let outcome: Result<Void, any Error>
    do {
      try await ServiceGroup(configuration: configuration).run()
      outcome = .success(())
    } catch {
      outcome = .failure(error)
    }
    // Behind the group rather than in it: whatever ended it, nothing of it runs any more.
    do {
      try await close()
    } catch {
      logger.warning("The store could not be tidied up", metadata: ["fault": "\(FaultName.of(error))"])
    }
    try outcome.get()
  }
}
