import ArgumentParser
import Desk
import Foundation
import Instruments

/// `luwte instruments check FILE`.
struct InstrumentCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say whether a file could be imported, and everything that is wrong with it.")
  @Argument(help: "The file.") var file: String
  @Option(name: .customLong("as"), help: "The instrument, when the file doesn't name it.") var id: String?

  func run() async throws {
    try await InstrumentConsole.run {
      let reading = try WordingReader.read(try WordingFolder.read(file), as: id)
      Console.print("\(reading.instrument.id) \(reading.instrument.version)")
      Console.say(reading.wording == nil ? WordingTexts.topicsOnly : WordingTexts.agrees)
    }
  }
}
