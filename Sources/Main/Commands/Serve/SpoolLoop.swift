import Logging
import UseCases

/// Brings crises that waited outside the register into it: at the start, and every fifteen seconds.
struct SpoolLoop: Sendable {
  let services: DeskServices
  let logger: Logger

  func run() async {
    while !Task.isCancelled {
      do {
        let merged = try await services.mergeSpooledCrises()
        if merged > 0 { logger.notice("crises merged", metadata: ["count": "\(merged)"]) }
      } catch is CancellationError {
        return
      } catch {
        logger.error("crises wait", metadata: ["fault": "\(FaultName.of(error))"])
      }
      do {
        try await Task.sleep(for: .seconds(15))
      } catch {
        return
      }
    }
  }
}
