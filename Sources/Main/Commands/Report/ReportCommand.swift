import Access
import ArgumentParser
import Desk
import FigureActs
import Foundation
import Installations
import KeyFigures

/// `luwte report`: what the register says as a whole.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Report on the register as a whole.", subcommands: [KeyFiguresCommand.self])
}

/// `luwte report key-figures`: the key figures of a period, for the desk's own people.
struct KeyFiguresCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key-figures",
    abstract: "Report the key figures of whole months, both ends included.",
    discussion: """
      For the desk's own people only: the figures are exact and not protected against recognition. Definitions stand \
      under the table and in the JSON.

      The columns of the CSV are indicator, dimension, category, count, share and n, parted as --dialect says. A \
      measure follows the indicator after a colon (waiting-time:median); its value stands under count. Shares are not \
      rounded.

      Example: luwte report key-figures --from 2012-05 --to 2014-03 --by unit --format csv
      """)

  @OptionGroup var options: InstallationOptions

  @Option(help: "The first month, such as 2012-05.")
  var from: String

  @Option(help: "The last month, such as 2014-03.")
  var to: String

  @Option(help: "Split the report by \(Breakdown.allCases.map(\.rawValue).joined(separator: ", ")).")
  var by: ReportBreakdown?

  @Option(help: "table, csv or json.")
  var format: ReportFormat = .table

  @Option(help: "desk or rfc4180: a CSV for spreadsheets of the language, or for programs.")
  var dialect: ReportDialect = .desk

  @Option(help: "nl or en; without it, the language of the terminal.")
  var language: AccountLanguage?

  func run() async throws {
    try await Console.run {
      let period = try Period(from: from, through: to)
      let figures = try await options.withDesk { desk in
        try await desk.services.reportKeyFigures(period, by: by?.breakdown, desk.commandOccasion)
      }
      FileHandle.standardOutput.write(
        try format.data(figures, dialect.dialect, in: language?.language ?? Console.language))
      if figures.isEmpty { Console.say(KeyFiguresReport.nothingRecorded) }
    }
  }
}

/// What a report can be split by, on the command line.
struct ReportBreakdown: ExpressibleByArgument {
  let breakdown: Breakdown

  init?(argument: String) {
    guard let breakdown = Breakdown(rawValue: argument) else { return nil }
    self.breakdown = breakdown
  }

  static let allValueStrings = Breakdown.allCases.map(\.rawValue)
}

/// Whom the values are parted for.
enum ReportDialect: String, ExpressibleByArgument, CaseIterable {
  case desk, rfc4180

  var dialect: CSVDialect { self == .desk ? .desk : .rfc4180 }
}

/// For a person, a spreadsheet or a program.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case table, csv, json

  func data(_ figures: KeyFiguresReport, _ dialect: CSVDialect, in language: Language) throws -> Data {
    switch self {
    case .table: Data(KeyFiguresTable(language).text(figures).utf8)
    case .csv: Data(KeyFiguresCSV(language, dialect).text(figures).utf8)
    case .json: try KeyFiguresJSON(language).data(figures) + Data("\n".utf8)
    }
  }
}
