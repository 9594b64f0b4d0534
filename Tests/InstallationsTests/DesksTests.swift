import Database
import Desk
import HouseActs
import Installations
import Schema
import TestKit
import Testing
import Vault

@Suite("The desks of an installation") struct DesksTests {
  @Test(arguments: Engine.available) func `two desks on one installation open two registers, each with its own people`(
    engine: Engine
  ) async throws {
    try await withStore(on: engine) { store in
      let root = RootKey.generate()
      _ = try await Self.installation(store, root).setUp()
      let added = try await Self.installation(store, root).addDesk(name: "Zuid", timeZone: "Europe/Amsterdam")
      #expect(added.name == "Zuid")
      let north = try await Self.installation(store, root, named: "Noord").openDesk(hashing: .test)
      let south = try await Self.installation(store, root, named: "Zuid").openDesk(hashing: .test)
      #expect(north.identity.name == "Noord" && south.identity.name == "Zuid")
      #expect(north.identity.id != south.identity.id)
      let account = try await Self.addWorker(to: north)
      #expect(try await Self.signsIn(north, account))
      #expect(try await !Self.signsIn(south, account))
      let desks = try await store.read { transaction in
        try transaction.rows("SELECT DISTINCT desk_id FROM audit ORDER BY desk_id").map {
          try $0.get("desk_id", as: Int64.self)
        }
      }
      #expect(desks == [north.identity.id.number, south.identity.id.number])
    }
  }

  @Test func `the only desk needs no name, also when the settings call it otherwise`() async throws {
    try await withStore(on: .sqlite) { store in
      let root = RootKey.generate()
      _ = try await Self.installation(store, root).setUp()
      var settings = Settings()
      #expect(try await Installation(settings, store: store, root: root).openDesk().identity.name == "Noord")
      settings.desk.name = "Het loket"
      #expect(try await Installation(settings, store: store, root: root).openDesk().identity.name == "Noord")
    }
  }

  @Test func `an unnamed desk among two is refused with the names of both`() async throws {
    try await withStore(on: .sqlite) { store in
      let root = RootKey.generate()
      _ = try await Self.installation(store, root).setUp()
      _ = try await Self.installation(store, root).addDesk(name: "Zuid", timeZone: "Europe/Amsterdam")
      let unnamed = Installation(Settings(), store: store, root: root)
      await #expect(throws: InstallationFailure.unnamedDesk(names: ["Noord", "Zuid"])) { try await unnamed.openDesk() }
      for language in Language.allCases {
        let text = InstallationFailure.unnamedDesk(names: ["Noord", "Zuid"]).text(language)
        #expect(text.contains("--desk") && text.contains("LUWTE_DESK") && text.contains("Noord, Zuid"))
      }
    }
  }

  @Test func `among two, the settings file of a desk names it, and an option goes before`() async throws {
    try await withStore(on: .sqlite) { store in
      let root = RootKey.generate()
      _ = try await Self.installation(store, root).setUp()
      _ = try await Self.installation(store, root).addDesk(name: "Zuid", timeZone: "Europe/Amsterdam")
      var settings = Settings()
      settings.desk.name = "Zuid"
      #expect(try await Installation(settings, store: store, root: root).openDesk().identity.name == "Zuid")
      settings.chosenDesk = "Noord"
      #expect(try await Installation(settings, store: store, root: root).openDesk().identity.name == "Noord")
    }
  }

  @Test func `a name that no desk has is refused, also where there is one desk`() async throws {
    try await withStore(on: .sqlite) { store in
      let root = RootKey.generate()
      _ = try await Self.installation(store, root).setUp()
      let other = Self.installation(store, root, named: "Oost")
      await #expect(throws: InstallationFailure.otherDesk(names: ["Noord"])) { try await other.openDesk() }
    }
  }

  @Test func `setting up twice adds no desk, and a second desk needs a name and a calendar of its own`() async throws {
    try await withStore(on: .sqlite) { store in
      let root = RootKey.generate()
      let installation = Self.installation(store, root)
      #expect(try await installation.setUp().applied.count == Migrator.register.migrations.count)
      let again = try await installation.setUp()
      #expect(again.applied.isEmpty && again.desks.map(\.name) == ["Noord"])
      for name in ["Noord", " Noord ", "", " "] {
        await #expect(throws: InstallationFailure.deskName) {
          try await installation.addDesk(name: name, timeZone: "Europe/Amsterdam")
        }
      }
      await #expect(throws: InstallationFailure.timeZone) {
        try await installation.addDesk(name: "Zuid", timeZone: "Europe/Nergens")
      }
      #expect(try await installation.desks().map(\.name) == ["Noord"])
    }
  }

  @Test func `another root key opens no desk and adds none`() async throws {
    try await withStore(on: .sqlite) { store in
      _ = try await Self.installation(store, RootKey.generate()).setUp()
      let stranger = Self.installation(store, RootKey.generate())
      await #expect(throws: InstallationFailure.self) { try await stranger.openDesk() }
      await #expect(throws: InstallationFailure.self) { try await stranger.setUp() }
      await #expect(throws: InstallationFailure.self) {
        try await stranger.addDesk(name: "Zuid", timeZone: "Europe/Amsterdam")
      }
    }
  }

  @Test func `a database that was never set up says what to do`() async throws {
    try await withStore(on: .sqlite, migrations: Migrator.register.migrations) { store in
      let installation = Self.installation(store, RootKey.generate())
      await #expect(throws: InstallationFailure.noDesk) { try await installation.openDesk() }
    }
  }

  // MARK: Steps

  private static func installation(_ store: any Store, _ root: RootKey, named desk: String? = nil) -> Installation {
    var settings = Settings()
    settings.desk.name = "Noord"
    settings.chosenDesk = desk
    return Installation(settings, store: store, root: root)
  }

  private static func addWorker(to desk: OpenDesk) async throws -> Account {
    try await desk.services.addAccount(
      login: "werker", password: TestDesk.password, label: "Medewerker 01", role: .worker, team: "Loket",
      desk.commandOccasion)
  }

  private static func signsIn(_ desk: OpenDesk, _ account: Account) async throws -> Bool {
    do {
      let signedIn = try await desk.services.signIn(
        login: "werker", password: TestDesk.password, network: "direct", requestID: "test")
      return signedIn.account.publicID == account.publicID
    } catch is SignInToDesk.Refusal {
      return false
    }
  }
}
