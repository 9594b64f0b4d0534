import ArgumentParser
import Foundation
import Instruments

/// `luwte-bench score`: how long one scoring of a filled-in PCL-5 takes, in microseconds.
struct ScoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "score", abstract: "Time the scoring of one PCL-5.")

  @Option(help: "So many scorings.")
  var rounds = 20_000

  func run() async throws {
    guard let instrument = Catalogue.all.first(where: { $0.id == "pcl-5" }) else { throw ValidationError("no PCL-5") }
    var positive = 0
    let clock = ContinuousClock()
    let start = clock.now
    for round in 0..<rounds {
      let answers = (0..<instrument.items.count).map { Answer.code((round + $0) % 5) }
      positive += try instrument.score(answers).classes.filter { $0.isPositive == true }.count
    }
    let taken = start.duration(to: clock.now) / rounds
    // Printing what was counted keeps the work from being left out.
    print(#"{"microseconds": \#(Double(taken.components.attoseconds) / 1e12), "positive": \#(positive)}"#)
  }
}
