import ArgumentParser
import Desk
import Installations

/// `luwte desks`: the desks of an installation. Each has a key, a register and people of its own.
struct DesksCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desks", abstract: "List the desks of the installation, or add one.",
    discussion: """
      luwte migrate sets up the first desk. With more than one, every other command has to be told which is meant: by \
      --desk NAME, LUWTE_DESK, or desk.name in the settings file of that desk.
      """, subcommands: [List.self, Add.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List name and time zone of every desk.")
    @OptionGroup var options: InstallationOptions

    func run() async throws {
      try await Console.run {
        for desk in try await options.withInstallation({ try await $0.desks() }) {
          Console.print("\(desk.name)\t\(desk.timeZone)")
        }
      }
    }
  }

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add a desk beside the others, on the same database and root key.")
    @OptionGroup var options: InstallationOptions

    @Option(help: "What the desk is called; no other desk has that name.")
    var name: String

    @Option(help: "The calendar that the desk lives by, such as Europe/Amsterdam.")
    var timeZone = "Europe/Amsterdam"

    func run() async throws {
      try await Console.run {
        let desk = try await options.withInstallation { try await $0.addDesk(name: name, timeZone: timeZone) }
        Console.print(desk.name)
        Console.say(
          Text(
            nl: "Het loket is toegevoegd. Voeg nu accounts toe: luwte user add --desk '\(desk.name)'.",
            en: "The desk has been added. Now add accounts: luwte user add --desk '\(desk.name)'."))
      }
    }
  }
}
