import ArgumentParser
import Composition
import Desk
import Installations
import Instruments

/// `luwte demo`: a practice desk with the sample register, on this machine only.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Set up a practice desk with made-up data and serve it on 127.0.0.1.",
    discussion:
      "The desk is kept in the folder, so that a second start finds what you did. Throw the folder away to begin anew.")

  @Option(help: "Where the practice desk is kept.")
  var folder = ".demo"

  @Option(help: "The port on 127.0.0.1.")
  var port = 8080

  @Option(help: "The folder with the sample register.")
  var samples = "Samples/register-2012-2014"

  @Flag(help: "Set the desk up and stop.")
  var setUpOnly = false

  func run() async throws {
    try await Console.run {
      let demo = try DemoDesk(folder: folder, port: port, samples: samples)
      try await demo.setUp()
      demo.introduce()
      guard !setUpOnly else { return }
      let installation = try Installation(demo.settings)
      let desk = try await installation.openDesk(
        hashing: DemoDesk.hashing, wordings: try WordingFolder.standard.load().withPracticeList())
      try await ServedDesk(desk, of: installation, banner: DemoDesk.banner).run()
    }
  }
}
