import Foundation
import Logging
import UseCases

/// Does what is due, every few seconds, for as long as the desk is served.
struct JobLoop: Sendable {
  let runner: JobRunner
  let logger: Logger

  func run() async {
    var isPlanned = false
    while !Task.isCancelled {
      do {
        if !isPlanned {
          try await runner.planStanding()
          isPlanned = true
        }
        let round = try await runner.runDue()
        if round.failed > 0 { logger.error("background jobs failed", metadata: ["count": "\(round.failed)"]) }
        try await Task.sleep(for: .seconds(5))
      } catch is CancellationError {
        return
      } catch {
        // Jobs wait in the register; they are done as soon as the store answers again.
        logger.error("background jobs wait", metadata: ["fault": "\(FaultName.of(error))"])
        do { try await Task.sleep(for: .seconds(30)) } catch { return }
      }
    }
  }
}
