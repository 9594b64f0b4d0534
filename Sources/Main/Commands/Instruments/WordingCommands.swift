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

/// `luwte instruments export ID`.
struct InstrumentExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write an instrument as a file, with the wording if it was imported.")
  @Argument(help: "The code of the instrument, such as phq-9.") var id: String
  @Flag(help: "As an HL7 FHIR R4 Questionnaire.") var fhir = false
  @Option(help: "nl or en; else the language of the environment.") var language: String?
  @OptionGroup var options: WordingOptions

  func run() async throws {
    try await InstrumentConsole.run {
      let instrument = try Catalogue.instrument(id)
      guard let chosen = language.map({ Language(rawValue: $0) }) ?? Console.language else {
        throw InstrumentMistake.language
      }
      let wording = try options.wordings.wording(instrument, chosen)
      InstrumentConsole.print(
        fhir
          ? FHIRQuestionnaire.write(instrument, wording, language: chosen)
          : InstrumentFile.write(instrument, wording, language: chosen))
    }
  }
}
