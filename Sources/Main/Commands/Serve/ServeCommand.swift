import ArgumentParser
import Database
import Desk
import Foundation
import Hummingbird
import Logging
import NIOCore
import Records
import RegisterCore
import UseCases
import Vault
import WebBase
import Workspace

/// `luwte serve`: the workspace on one address.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve the workspace of the desk.",
    discussion: "Put a reverse proxy with TLS in front and name its address in serve.origins of luwte.yaml.")

  @OptionGroup var options: InstallationOptions

  @Option(help: "ADDRESS:PORT; 127.0.0.1:8080 unless luwte.yaml says otherwise.")
  var listen: String?

  func run() async throws {
    try await Console.run {
      var configuration = try options.configuration()
      configuration.serve.listen = listen ?? configuration.serve.listen
      let installation = try Installation(configuration)
      let server = try await DeskServer(installation: installation, banner: nil)
      Console.say(Text(nl: "Luwte staat klaar op \(server.address).", en: "Luwte is ready at \(server.address)."))
      try await server.run()
    }
  }
}

/// A running desk: its pages, and the sealer of its audit log.
struct DeskServer: Sendable {
  let installation: Installation
  let register: Register
  let services: DeskServices
  let settings: WebSettings
  let listen: ListenAddress
  /// A connection on which nothing is said is closed, so that nobody can hold all of them.
  static let idleTimeout = TimeAmount.seconds(75)

  var address: String { "http://\(listen.host):\(listen.port)/" }

  init(installation: Installation, banner: Text?, hashing: ScryptCost = .standard) async throws {
    let desk = installation.configuration.desk
    guard let zone = TimeZone(identifier: desk.timeZone) else { throw CommandFailure.timeZone }
    self.installation = installation
    listen = try ListenAddress(installation.configuration.serve.listen)
    let origins = installation.configuration.serve.origins
    guard origins.allSatisfy({ $0.hasPrefix("https://") || $0.hasPrefix("http://") }) else {
      throw CommandFailure.origin
    }
    guard DeskProfile.mayBeExit(desk.quickExit) else { throw CommandFailure.quickExit }
    register = try await installation.register()
    services = DeskServices(
      register: register, hasher: register.passwordHasher(cost: hashing),
      wordings: try WordingFolder.standard.shelf(), followUp: installation.configuration.followUp.rule)
    settings = WebSettings(
      profile: DeskProfile(
        name: desk.name, phone: desk.phone, timeZone: zone, language: Language(rawValue: desk.language) ?? .dutch,
        banner: banner, crisisLines: CrisisLine.national + (desk.crisisService.map { [.crisisService($0)] } ?? []),
        exit: desk.quickExit),
      origins: origins, isSecure: origins.contains { $0.hasPrefix("https://") }, faultName: FaultName.of)
  }

  /// Serves until the process is told to stop.
  func run() async throws {
    FreedMemory.keepAtHand()
    var logger = Logger(label: "luwte")
    logger.logLevel = .info
    let application = Application(
      router: Workspace(services: services, settings: settings).router(),
      server: .http1(configuration: .init(idleTimeout: Self.idleTimeout)),
      configuration: .init(address: .hostname(listen.host, port: listen.port), serverName: nil), logger: logger)
    let sealer = Task { [register] in await SealerLoop(register: register, logger: logger).run() }
    let spool = Task { [services] in await SpoolLoop(services: services, logger: logger).run() }
    let runner = JobRunner(register: register, followUp: services.followUpRule, nameFault: FaultName.of)
    let jobs = Task { await JobLoop(runner: runner, logger: logger).run() }
    defer {
      sealer.cancel()
      spool.cancel()
      jobs.cancel()
    }
    try await application.runService()
    await installation.store.close()
  }
}

/// The name of a fault for the log: its case, never a value.
enum FaultName {
  static func of(_ fault: any Error) -> String {
    switch fault {
    case let fault as any StoreFaultNamed: fault.logName
    default: String(reflecting: type(of: fault))
    }
  }
}

/// Where the server listens.
struct ListenAddress: Sendable, Equatable {
  let host: String
  let port: Int

  init(_ text: String) throws(CommandFailure) {
    guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
      (1...65_535).contains(port)
    else { throw .listen }
    let host = text[..<colon].trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
    guard !host.isEmpty else { throw .listen }
    self.host = host
    self.port = port
  }
}
