import ArgumentParser
import Database
import Desk
import Installations

/// `luwte migrate`: brings the schema up to date and, the first time, sets up the desk of the settings.
struct MigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Bring the database up to date; the first time, set up the desk that the settings describe.")

  @OptionGroup var options: InstallationOptions

  func run() async throws {
    try await Console.run {
      let (applied, desks) = try await options.withInstallation { try await $0.setUp() }
      let names = desks.map(\.name).joined(separator: ", ")
      for migration in applied { Console.print("\(migration.number) \(migration.name)") }
      Console.say(
        Text(
          nl: "\(names): de database is bij (\(applied.count) stappen uitgevoerd).",
          en: "\(names): the database is up to date (\(applied.count) steps applied)."))
    }
  }
}
