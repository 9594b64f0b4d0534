import ArgumentParser
import Desk
import HouseActs

/// `luwte norms`: the terms that the desk keeps to, and what it expects of itself on waiting.
struct NormsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "norms", abstract: "List the norms of the desk, or set one.",
    discussion: """
      Each norm is a number of days. Until the desk sets it, the one holds with which the software ships. The norm "waiting" \
      is what the desk expects of itself from registration to intake; it takes the day on which that was talked over.
      """,
    subcommands: [List.self, Set.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List every norm with its days.")
    @OptionGroup var options: InstallationOptions

    func run() async throws {
      try await ProductConsole.run(options) { services, occasion in
        let norms = try await services.readProducts(occasion).norms
        for norm in DeskNorm.allCases {
          Console.print("\(norm.rawValue)\t\(norms[norm])\t\(norm.name(Console.language))")
        }
        if let expectation = norms.expectation {
          Console.print("\(WaitingExpectation.code)\t\(expectation.days)\t\(expectation.talkedOverOn.iso)")
        }
      }
    }
  }

  struct Set: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "set", abstract: "Set one norm.")
    @Argument(help: "The norm, as the list names it, or waiting.") var norm: String
    @Argument(help: "The number of days.") var days: Int
    @Option(help: "For waiting: the day on which it was talked over, as yyyy-mm-dd.") var talkedOver: String?
    @OptionGroup var options: InstallationOptions

    func run() async throws {
      try await ProductConsole.run(options) { services, occasion in
        guard let code = CodeKey(norm) else { throw CommandFailure.refused(NormRefusal.unknownNorm.text) }
        let day = try talkedOver.map { text in
          guard let day = LocalDate(iso: text) else {
            throw CommandFailure.refused(
              Text(nl: "Schrijf de dag als jjjj-mm-dd.", en: "Write the day as yyyy-mm-dd."))
          }
          return day
        }
        try await services.setNorm(code, to: days, talkedOverOn: day, occasion)
        Console.say(Text(nl: "De norm is gezet.", en: "The norm has been set."))
      }
    }
  }
}
