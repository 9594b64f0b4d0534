import Access
import ArgumentParser
import Desk
import Foundation
import HouseActs
import Installations

/// `luwte user`: the accounts of the people who work at the desk.
struct UserCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user", abstract: "Keep the accounts of the desk.", subcommands: [Add.self])

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Add an account; the password is read from standard input.",
      discussion: "Example: luwte user add --login d.vries --label 'Medewerker 07' --role worker --team Loket")

    @OptionGroup var options: InstallationOptions

    @Option(help: "The name to sign in with; stored sealed.")
    var login: String

    @Option(help: "What colleagues see, such as 'Medewerker 07'. Not the person's name.")
    var label: String

    @Option(help: "worker, team-lead or administrator.")
    var role: AccountRole

    @Option(help: "The team of a worker or team lead; created when it is new.")
    var team: String?

    @Option(help: "nl or en.")
    var language: AccountLanguage = .nl

    func run() async throws {
      try await Console.run {
        if isatty(STDIN_FILENO) == 1 { Console.say(Text(nl: "Wachtwoord (zichtbaar):", en: "Password (visible):")) }
        guard let password = readLine(strippingNewline: true), !password.isEmpty else {
          throw CommandFailure.passwordNeeded
        }
        let account = try await options.withDesk { desk in
          try await desk.services.addAccount(
            login: login, password: password, label: label, role: role.role, team: team,
            language: language.language, desk.commandOccasion)
        }
        Console.print(account.publicID.text)
        Console.say(Text(nl: "Het account is toegevoegd.", en: "The account has been added."))
      }
    }
  }
}

/// The roles that a person can have.
enum AccountRole: String, ExpressibleByArgument, CaseIterable {
  case worker
  case teamLead = "team-lead"
  case administrator

  var role: Role {
    switch self {
    case .worker: .worker
    case .teamLead: .teamLead
    case .administrator: .administrator
    }
  }
}

/// The languages of the workspace.
enum AccountLanguage: String, ExpressibleByArgument, CaseIterable {
  case nl
  case en

  var language: Language {
    switch self {
    case .nl: .dutch
    case .en: .english
    }
  }
}
