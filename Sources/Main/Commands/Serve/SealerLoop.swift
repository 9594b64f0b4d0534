import Foundation
import Logging
import Records
import RegisterCore
import Vault

/// Brings the audit log up to date every second, and signs a checkpoint every minute in which something was added.
struct SealerLoop: Sendable {
  let register: Register
  let logger: Logger

  func run() async {
    var round = 0
    var log = MerkleFrontier()
    while !Task.isCancelled {
      do {
        try await Task.sleep(for: .seconds(1))
        let sealer = AuditSealer(register)
        try await sealer.seal()
        round += 1
        if round.isMultiple(of: 60), let origin = CheckpointOrigin("luwte/audit") {
          log = try await sealer.checkpoint(origin: origin, after: log)
        }
      } catch is CancellationError {
        return
      } catch {
        // The rows themselves are stored with their acts; the log catches up as soon as the store answers again.
        logger.error("audit log waits", metadata: ["fault": "\(FaultName.of(error))"])
      }
    }
  }
}
