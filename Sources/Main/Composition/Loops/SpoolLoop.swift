import CareActs
import HouseActs
import Logging

/// Brings crises that waited outside the register into it: at the start, and every fifteen seconds.
struct SpoolLoop: LoopWork {
  let services: DeskServices

  var pause: Duration { .seconds(15) }
  var pauseAfterFault: Duration { .seconds(15) }
  var waiting: Logger.Message { "crises wait" }

  func round(_ logger: Logger) async throws {
    let merged = try await services.mergeSpooledCrises()
    if merged > 0 { logger.notice("crises merged", metadata: ["count": "\(merged)"]) }
  }
}
