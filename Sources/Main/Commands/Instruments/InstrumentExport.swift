import ArgumentParser
import Desk
import Foundation
import Instruments

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
