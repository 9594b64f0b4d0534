import ArgumentParser
import Desk
import Foundation
import Instruments

/// `luwte instruments check FILE`.
struct InstrumentCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say whether a file could be imported, and everything that is wrong with it.")
  @OptionGroup var source: FileOptions

  func run() async throws {
    try await InstrumentConsole.run(source.file) {
      let reading = try source.read()
      Console.print("\(reading.instrument.id) \(reading.instrument.version)")
      InstrumentConsole.say(reading.unread, in: source.file)
      Console.say(reading.wording == nil ? WordingTexts.topicsOnly : WordingTexts.agrees)
    }
  }
}
