import ArgumentParser
import Desk
import Foundation
import Instruments

/// `luwte instruments`: questionnaires as data; needs no database and no keys.
struct InstrumentsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "instruments", abstract: "List, score, import and export questionnaires.",
    discussion: """
      The product ships topics, codes and scoring, never the wording of an instrument: an organisation imports the text
      that it has a licence for. A score is a reading; a person decides.
      """,
    subcommands: [
      InstrumentList.self, InstrumentShow.self, InstrumentScore.self, InstrumentChange.self, InstrumentImport.self,
      InstrumentExport.self, InstrumentCheck.self,
    ])
}

/// Where an organisation keeps its licensed wording.
struct WordingOptions: ParsableArguments {
  @Option(help: "Folder with the imported wording; else LUWTE_INSTRUMENTS, else ./instruments.") var folder: String?

  var wordings: WordingFolder {
    let named = folder ?? ProcessInfo.processInfo.environment["LUWTE_INSTRUMENTS"]
    return WordingFolder(path: named ?? "instruments")
  }
}

/// `luwte instruments list`.
struct InstrumentList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List every instrument.")
  @OptionGroup var options: WordingOptions
  @Flag(help: "One line of JSON for each.") var json = false

  func run() async throws {
    try await InstrumentConsole.run {
      for instrument in Catalogue.all where !instrument.isPractice {
        let languages = try Language.allCases.filter { try options.wordings.wording(instrument, $0) != nil }
        Console.print(json ? InstrumentLines.json(instrument, languages) : InstrumentLines.line(instrument, languages))
      }
    }
  }
}

/// `luwte instruments show ID`.
struct InstrumentShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show items, codes, scoring, cut-offs with their source, and the licence.")
  @Argument(help: "The code of the instrument, such as phq-9.") var id: String
  @OptionGroup var options: WordingOptions
  @Flag(help: "The whole definition as JSON.") var json = false

  func run() async throws {
    try await InstrumentConsole.run {
      let instrument = try Catalogue.instrument(id)
      guard !json else {
        return InstrumentConsole.print(InstrumentFile.write(instrument, language: Console.language))
      }
      let wording = try options.wordings.wording(instrument, Console.language)
      for line in InstrumentLines.page(instrument, wording) { Console.print(line(Console.language)) }
    }
  }
}

/// `luwte instruments score ID --answers 1,0,…`.
struct InstrumentScore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Score the answers on a form.",
    discussion: """
      Answers in the order of the form: a code, a measured line such as 7.4, - for no answer, r for a refusal to answer.
      A missing answer gives bounds, unless a rule of the instrument fills it in.
      """)
  @Argument(help: "The code of the instrument, such as phq-9.") var id: String
  @Option(parsing: .unconditional, help: "The answers, with commas between them.") var answers: String
  @Option(help: "Classify by this cut-off set only.") var cutoff: String?
  @Flag(help: "One line of JSON.") var json = false

  func run() async throws {
    try await InstrumentConsole.run {
      let instrument = try Catalogue.instrument(id)
      let parsed = AnswerLine(answers, instrument)
      do {
        if let refusal = parsed.refusal { throw refusal }
        let score = try instrument.score(parsed.answers, cutoff: cutoff)
        if json { return Console.print(score.json) }
        for line in ScoreLines.lines(score, instrument) { Console.print(line(Console.language)) }
      } catch let refusal as InstrumentRefusal {
        // A mistake elsewhere on the form never keeps a safety item waiting.
        for flag in instrument.flags(parsed.answers) where flag.kind == .safety { Console.say(flag.text) }
        throw refusal
      }
    }
  }
}

/// `luwte instruments change ID --before 20 --after 12`.
struct InstrumentChange: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "Read the change between two scores of one instrument.")
  @Argument(help: "The code of the instrument, such as phq-9.") var id: String
  @Option(parsing: .unconditional, help: "The earlier score.") var before: String
  @Option(parsing: .unconditional, help: "The later score.") var after: String
  @Option(help: "The published threshold to use; else the first one.") var threshold: String?
  @Flag(help: "One line of JSON.") var json = false

  func run() async throws {
    try await InstrumentConsole.run {
      let instrument = try Catalogue.instrument(id)
      guard let before = Fraction(decimal: before), let after = Fraction(decimal: after) else {
        throw InstrumentMistake.notAScore
      }
      let reading = try instrument.change(from: before, to: after, threshold: threshold)
      if json { return Console.print(reading.json) }
      for line in ScoreLines.lines(reading) { Console.print(line(Console.language)) }
    }
  }
}
