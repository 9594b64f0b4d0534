import ArgumentParser
import Desk
import Foundation
import Instruments

/// `luwte instruments import FILE`.
struct InstrumentImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Load the wording that the organisation has a licence for.",
    discussion: """
      Takes a FHIR R4 Questionnaire or the product's own file form. A file that would change items, codes or scoring is
      refused with every reason.
      """)
  @Argument(help: "The file.") var file: String
  @Option(name: .customLong("as"), help: "The instrument, when the file doesn't name it.") var id: String?
  @OptionGroup var options: WordingOptions
  @Flag(help: "Replace other wording of the same instrument and language.") var replace = false

  func run() async throws {
    try await InstrumentConsole.run {
      let reading = try WordingReader.read(try WordingFolder.read(file), as: id)
      guard let wording = reading.wording else { return Console.say(WordingTexts.topicsOnly) }
      let path = try options.wordings.store(wording, reading.instrument, replace: replace)
      Console.print(path)
      Console.say(WordingTexts.loaded)
    }
  }
}
