import Desk
import Foundation
import HouseActs
import Installations
import Vault

/// The practice desk: its folder, its accounts and its sample data.
struct DemoDesk: Sendable {
  let settings: Settings
  let folder: String
  let samples: String

  static let banner = Text(
    nl: "Oefenloket: alle gegevens zijn verzonnen, en er is geen tweede factor.",
    en: "Practice desk: all data is made up, and there is no second factor.")

  /// The password of the sample accounts; it guards nothing but made-up data.
  static let password = "vier losse woorden samen"

  /// The sample passwords stand in the manual, so hashing them at full cost would only make the first start slow.
  static let hashing = ScryptCost.test

  static let accounts: [(login: String, label: String, role: Role, team: String?)] = [
    ("werker", "Medewerker 21", .worker, "Loket"),
    ("collega", "Medewerker 22", .worker, "Loket"),
    ("leider", "Teamleider 21", .teamLead, "Loket"),
    ("beheer", "Beheer 21", .administrator, nil),
  ]

  init(folder: String, port: Int, samples: String) throws {
    self.folder = folder
    self.samples = samples
    var settings = Settings()
    settings.database = "sqlite:\(folder)/luwte.sqlite"
    settings.keys = "\(folder)/root.key"
    settings.serve.listen = "127.0.0.1:\(port)"
    self.settings = settings
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  /// Makes key, schema, accounts and sample data at the first start; later ones change nothing. A first start that was
  /// broken off is made again from the beginning.
  func setUp() async throws {
    let beginning = DemoBeginning(folder: folder)
    try beginning.clearWhatIsUnfinished()
    let isNew = !beginning.hasDatabase
    if isNew {
      try checkSamples()
      try beginning.begin()
      try makeKey()
    }
    try await Installation(settings).closing(after: { installation in
      _ = try await installation.setUp()
      if isNew { try await installation.mapped { try await fill(installation) } }
    })
    if isNew { try beginning.end() }
  }

  private func checkSamples() throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: samples, isDirectory: &isFolder), isFolder.boolValue else {
      throw CommandFailure.noSamples(path: samples)
    }
  }

  private func makeKey() throws {
    guard let path = settings.keys, !FileManager.default.fileExists(atPath: path) else { return }
    do throws(VaultFault) {
      try RootKey.generate().write(to: path)
    } catch {
      throw InstallationFailure.keyFile(error)
    }
  }

  private func fill(_ installation: Installation) async throws {
    let desk = try await installation.openDesk(hashing: Self.hashing)
    var added: [String: Account] = [:]
    for account in Self.accounts {
      added[account.login] = try await desk.services.addAccount(
        login: account.login, password: Self.password, label: account.label, role: account.role, team: account.team,
        desk.commandOccasion)
    }
    try await importSamples(desk)
    if let worker = added["werker"], let colleague = added["collega"] {
      try await registerClients(of: worker, colleague, installation)
    }
  }

  private func registerClients(of worker: Account, _ colleague: Account, _ installation: Installation) async throws {
    let clock = try PracticeClock(zone: settings.desk.timeZone, start: Effects.live.now())
    let effects = Effects(now: { clock.now }, randomBytes: Effects.live.randomBytes)
    // The same desk on a clock that is moved.
    let past = try await installation.openDesk(hashing: Self.hashing, effects: effects)
    try await PracticeClients(services: past.services, clock: clock, worker: worker, colleague: colleague).register()
  }

  private func importSamples(_ desk: OpenDesk) async throws {
    let outcome = try await RegisterImport().run(samples, in: desk, team: "Loket")
    guard !outcome.isRefused else {
      outcome.show()
      throw CommandFailure.refused(ImportTexts.refusedHeading)
    }
  }

  /// Prints the address and the sample accounts.
  func introduce() {
    Console.say(Self.banner)
    Console.print("http://\(settings.serve.listen)/")
    for account in Self.accounts {
      Console.print("\(account.login)\t\(Self.password)\t\(account.role.name(Console.language))")
    }
  }
}
