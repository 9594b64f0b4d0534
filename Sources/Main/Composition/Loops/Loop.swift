import Logging
import ServiceLifecycle

/// Work that comes back for as long as a desk is served.
protocol LoopWork: Sendable {
  /// From the end of a round to the next.
  var pause: Duration { get }
  /// The same after a round that failed.
  var pauseAfterFault: Duration { get }
  /// What the log says of a round that failed; the fault's name stands beside it.
  var waiting: Logger.Message { get }

  /// One round. It is never cancelled when the desk is stopped: what it began, it ends.
  mutating func round(_ logger: Logger) async throws
}

/// Does the rounds of one work. Told to stop, it ends the round that it is in and begins no other.
struct Loop<Work: LoopWork>: Service {
  let work: Work
  let logger: Logger

  func run() async {
    var work = work
    while !Task.isShuttingDownGracefully, !Task.isCancelled {
      do {
        try await work.round(logger)
        await rest(work.pause)
      } catch is CancellationError {
        return
      } catch {
        logger.error(work.waiting, metadata: ["fault": "\(FaultName.of(error))"])
        await rest(work.pauseAfterFault)
      }
    }
  }

  private func rest(_ pause: Duration) async {
    do {
      try await cancelWhenGracefulShutdown { try await Task.sleep(for: pause) }
    } catch {
      // Woken before the time: whoever woke it is asked after by the loop.
      return
    }
  }
}
