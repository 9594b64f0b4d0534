import Logging
import RegisterCore
import Vault

/// Brings the audit log up to date every second, and signs a checkpoint every minute in which something was added.
struct SealerLoop: LoopWork {
  let sealer: AuditSealer
  private var rounds = 0
  private var log = MerkleFrontier()

  init(sealer: AuditSealer) {
    self.sealer = sealer
  }

  var pause: Duration { .seconds(1) }
  var pauseAfterFault: Duration { .seconds(1) }
  // The rows themselves are stored with their acts; the log catches up as soon as the store answers again.
  var waiting: Logger.Message { "audit log waits" }

  mutating func round(_ logger: Logger) async throws {
    try await sealer.seal()
    rounds += 1
    guard rounds.isMultiple(of: 60) else { return }
    log = try await sealer.checkpoint(origin: .auditLog, after: log)
  }
}
