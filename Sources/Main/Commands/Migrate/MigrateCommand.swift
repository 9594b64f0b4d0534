import ArgumentParser
import Database
import Desk
import Records
import RegisterCore
import Schema
import Vault

/// `luwte migrate`: brings the schema up to date and, the first time, sets up the desk of the settings.
struct MigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Bring the database up to date; the first time, set up the desk that the settings describe.")

  @OptionGroup var options: InstallationOptions

  func run() async throws {
    try await Console.run {
      let installation = try Installation(try options.configuration())
      let root = try installation.root()
      let applied = try await installation.mapped { try await Migrator.register.migrate(installation.store) }
      let desk = try await installation.mapped { try await installation.ensureDesk(root: root) }
      for migration in applied { Console.print("\(migration.number) \(migration.name)") }
      Console.say(
        Text(
          nl: "\(desk.name): de database is bij (\(applied.count) stappen uitgevoerd).",
          en: "\(desk.name): the database is up to date (\(applied.count) steps applied)."))
      await installation.store.close()
    }
  }
}

extension Installation {
  /// The desk of this installation, set up from the settings when there is none.
  func ensureDesk(root: RootKey, effects: Effects = .live) async throws -> DeskIdentity {
    let settings = configuration.desk
    let setup = Register.Setup(effects: effects)
    if let desk = try await Register.desks(in: store).first {
      // Opening the register proves that this root key belongs to this database.
      let register = try await Register.open(desk, in: store, root: root, setup)
      try await register.touch { try ProductTable($0).install() }
      return desk
    }
    return try await Register.found(
      name: settings.name, timeZone: settings.timeZone, in: store, root: root, setup
    ) { try ProductTable($0).install() }.desk
  }
}
