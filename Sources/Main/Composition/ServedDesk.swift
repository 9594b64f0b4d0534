import ClientPages
public import Desk
import Foundation
import HouseActs
import Hummingbird
public import Installations
import Logging
import NIOCore
import RegisterCore
import ScreeningActs
public import ServiceLifecycle
public import UnixSignals
import WebBase
import Workspace

/// A desk that is served: its faces on one address, and the loops that work for it.
public struct ServedDesk: Service {
  let installation: Installation
  let desk: OpenDesk
  let settings: WebSettings
  let listen: ListenAddress
  let signals: [UnixSignal]
  /// A connection on which nothing is said is closed, so that nobody can hold all of them.
  static let idleTimeout = TimeAmount.seconds(75)

  /// - Parameters:
  ///   - desk: of this installation, which is closed when serving ends.
  ///   - banner: a sentence above every page; `nil` on a real desk.
  ///   - signals: stop the desk.
  /// - Throws: `InstallationFailure` when the settings say something that can't be served.
  public init(
    _ desk: OpenDesk, of installation: Installation, banner: Text? = nil, signals: [UnixSignal] = [.sigterm, .sigint]
  ) throws(InstallationFailure) {
    self.installation = installation
    self.desk = desk
    self.signals = signals
    listen = try ListenAddress(installation.settings.serve.listen)
    settings = try WebSettings(serving: desk.identity, as: installation.settings, banner: banner)
  }

  public var address: String { "http://\(listen.host):\(listen.port)/" }

  /// Serves until a signal comes or the surrounding group stops; then requests are answered, loops end their round, and
  /// the store closes.
  public func run() async throws {
    FreedMemory.keepAtHand()
    var logger = Logger(label: "luwte")
    logger.logLevel = .info
    let faces = Faces(
      Workspace(services: desk.services, settings: settings).face,
      beside: [ClientPages(services: desk.services, settings: settings).face])
    let application = Application(
      responder: faces,
      server: .http1(configuration: .init(idleTimeout: Self.idleTimeout)),
      configuration: .init(address: .hostname(listen.host, port: listen.port), serverName: nil), logger: logger)
    try await OrderOfStopping(
      loops: loops(logger), door: application, close: { [installation, desk] in try await installation.close(desk) },
      logger: logger
    ).run(signals: signals)
  }

  private func loops(_ logger: Logger) -> [any Service] {
    let runner = JobRunner(
      register: desk.register, followUp: desk.services.followUpRule, nameFault: FaultName.of)
    return [
      Loop(work: SealerLoop(sealer: AuditSealer(desk.register)), logger: logger),
      Loop(work: SpoolLoop(services: desk.services), logger: logger),
      Loop(work: JobLoop(runner: runner), logger: logger),
    ]
  }
}

extension WebSettings {
  /// What the web floor needs to know of one desk.
  init(
    serving desk: DeskIdentity, as settings: Settings, banner: Text?
  ) throws(InstallationFailure) {
    let origins = settings.serve.origins
    guard origins.allSatisfy({ $0.hasPrefix("https://") || $0.hasPrefix("http://") }) else { throw .origin }
    let exit = settings.desk.quickExit ?? DeskProfile.usualExit
    guard DeskProfile.mayBeExit(exit) else { throw .quickExit }
    // Days and hours are those by which the register counts, whatever the settings came to say since.
    guard let zone = TimeZone(identifier: desk.timeZone) else { throw .timeZone }
    let crisisService = settings.desk.crisisService.map { [CrisisLine.crisisService($0)] } ?? []
    self.init(
      profile: DeskProfile(
        name: settings.chosenDesk ?? settings.desk.name ?? desk.name, phone: settings.desk.phone, timeZone: zone,
        language: Language(rawValue: settings.desk.language) ?? .dutch, banner: banner,
        crisisLines: CrisisLine.national + crisisService, exit: exit),
      origins: origins, isSecure: origins.contains { $0.hasPrefix("https://") }, faultName: FaultName.of)
  }
}
