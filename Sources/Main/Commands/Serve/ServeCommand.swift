import ArgumentParser
import Composition
import Desk
import Installations

/// `luwte serve`: the workspace on one address.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve the workspace of the desk.",
    discussion: """
      Put a reverse proxy with TLS in front and name its address in serve.origins of luwte.yaml. SIGTERM or SIGINT stops \
      it: requests that came in are answered, background work ends its round, and then the database is closed. Of an \
      installation with several desks each is served by a process of its own.
      """)

  @OptionGroup var options: InstallationOptions

  @Option(help: "ADDRESS:PORT; 127.0.0.1:8080 unless luwte.yaml says otherwise.")
  var listen: String?

  func run() async throws {
    try await Console.run {
      var settings = try options.settings()
      settings.serve.listen = listen ?? settings.serve.listen
      let installation = try Installation(settings)
      let desk = try await installation.openDesk(wordings: try WordingFolder.standard.load())
      let served = try ServedDesk(desk, of: installation)
      Console.say(Text(nl: "Luwte staat klaar op \(served.address).", en: "Luwte is ready at \(served.address)."))
      try await served.run()
    }
  }
}
