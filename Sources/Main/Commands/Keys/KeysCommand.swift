import ArgumentParser
import Desk
import Installations
import Vault

/// `luwte keys`: the key above all others.
struct KeysCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Make the root key.", subcommands: [Initialise.self])

  struct Initialise: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "init",
      abstract: "Write a new root key to a file that only you can read.",
      discussion: """
        Without this key the register can't be opened by anybody. Keep a copy in another place than the database and its
        backups, such as on paper in a safe. An existing file is never overwritten.
        """)

    @OptionGroup var options: InstallationOptions

    func run() async throws {
      try await Console.run {
        guard let path = try options.settings().keys else { throw InstallationFailure.noKeys }
        let key = RootKey.generate()
        do throws(VaultFault) {
          try key.write(to: path)
        } catch {
          throw InstallationFailure.keyFile(error)
        }
        Console.print(key.identifier)
        Console.say(
          Text(
            nl:
              "De hoofdsleutel is geschreven. Bewaar een kopie op een andere plaats dan de database en haar reservekopieën.",
            en: "The root key has been written. Keep a copy in another place than the database and its backups."))
      }
    }
  }
}
