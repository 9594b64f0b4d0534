import Logging
import RegisterCore

/// Brings the audit log up to date every second, and signs a checkpoint every minute in which something was added, and
/// every thousand rows.
struct SealerLoop: LoopWork {
  let sealer: AuditSealer
  /// Since the last checkpoint; the first round signs what an earlier process left.
  private var rounds = 59
  private var sealed = 0

  init(sealer: AuditSealer) {
    self.sealer = sealer
  }

  var pause: Duration { .seconds(1) }
  var pauseAfterFault: Duration { .seconds(1) }
  // The rows themselves are stored with their acts; the log catches up as soon as the store answers again.
  var waiting: Logger.Message { "audit log waits" }

  mutating func round(_ logger: Logger) async throws {
    sealed += try await sealer.seal()
    rounds += 1
    guard rounds >= 60 || sealed >= 1000 else { return }
    try await sealer.checkpoint()
    (rounds, sealed) = (0, 0)
  }
}
