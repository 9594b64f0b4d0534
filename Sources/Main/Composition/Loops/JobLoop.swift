import HouseActs
import Logging

/// Does what is due, every few seconds.
struct JobLoop: LoopWork {
  let runner: JobRunner
  private var isPlanned = false

  init(runner: JobRunner) {
    self.runner = runner
  }

  var pause: Duration { .seconds(5) }
  var pauseAfterFault: Duration { .seconds(30) }
  // Jobs wait in the register; they are done as soon as the store answers again.
  var waiting: Logger.Message { "background jobs wait" }

  mutating func round(_ logger: Logger) async throws {
    if !isPlanned {
      try await runner.planStanding()
      isPlanned = true
    }
    let round = try await runner.runDue()
    if round.failed > 0 { logger.error("background jobs failed", metadata: ["count": "\(round.failed)"]) }
  }
}
