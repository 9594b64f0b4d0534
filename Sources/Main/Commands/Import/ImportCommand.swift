import ArgumentParser
import Desk
import Exchange
import Foundation
import Installations

/// `luwte import`: takes over what a desk kept elsewhere.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take over what the desk kept elsewhere.", subcommands: [Register.self])

  struct Register: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "register",
      abstract: "Import an older register from five CSV files: all of it, or nothing.",
      discussion: """
        DIR holds aanmeldingen.csv, contacten.csv, gesprekken.csv, verwijzingen.csv and enquetes.csv, as described \
        in Samples/register-2012-2014/README.md. Whatever is wrong is listed by file, line and column, never by \
        value, and then nothing is changed. Importing the same files again changes nothing. Exit status 0 only when \
        the register is there.
        Example: luwte import register export --dry-run
        """)

    @OptionGroup var options: InstallationOptions

    @Argument(help: "The directory with the five files.")
    var directory: String

    @Flag(help: "Check everything and change nothing. Without a database only the files are checked.")
    var dryRun = false

    @Flag(help: "Print the result as JSON, with every problem.")
    var json = false

    @Option(help: "The team to which the dossiers fall; created when it is new. Otherwise that of the settings.")
    var team: String?

    func run() async throws {
      try await Console.run {
        let settings = try options.settings()
        let outcome: ImportOutcome
        if dryRun, settings.database == nil {
          outcome = try RegisterImport().check(directory, zone: settings.desk.timeZone)
        } else {
          outcome = try await options.withDesk { desk in
            try await RegisterImport().run(directory, in: desk, team: team ?? settings.desk.team, dryRun: dryRun)
          }
        }
        if json { Console.print(try outcome.json()) } else { outcome.show() }
        guard !outcome.isRefused else { throw ExitCode(1) }
      }
    }
  }
}
