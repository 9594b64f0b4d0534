import ArgumentParser
import Desk
import Foundation
import Instruments

/// `luwte instruments import FILE`.
struct InstrumentImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Load the wording that the organisation has a licence for.",
    discussion: """
      Takes a FHIR Questionnaire (R4 or R5) or the product's own file form. A file that would change items, codes or
      scoring, or that nobody could answer, is refused whole, with every reason and its place. What it holds beyond the
      instrument is left out and named.
      """)
  @OptionGroup var source: FileOptions
  @OptionGroup var options: WordingOptions
  @Flag(help: "Replace other wording of the same instrument and language.") var replace = false

  func run() async throws {
    try await InstrumentConsole.run(source.file) {
      let reading = try source.read()
      InstrumentConsole.say(reading.unread, in: source.file)
      guard let wording = reading.wording else { return Console.say(WordingTexts.topicsOnly) }
      let path = try options.wordings.store(wording, reading.instrument, replace: replace)
      Console.print(path)
      Console.say(WordingTexts.loaded)
    }
  }
}
