public import Access
public import Database
public import Desk
import Foundation
public import HouseActs
import HouseRecords
@_spi(Testing) public import Installations
public import Instruments
public import RegisterCore
import Schema
import Vault

/// A desk for one test: a migrated store of its own, keys, two teams and people in every role.
public struct TestDesk: Sendable {
  /// What the desk was opened from; it can be opened again, on another clock or beside another desk.
  public let installation: Installation
  /// The store under the installation, for a look past every door.
  public let store: any Store
  private let opened: OpenDesk
  public let clock: MovableClock
  /// Counts what is asked of the store, and what is opened.
  public let footprint: Footprint
  /// Of team Noord.
  public let worker: Account
  /// Of team Noord as well.
  public let colleague: Account
  /// Leads team Noord.
  public let lead: Account
  /// Of team Zuid.
  public let stranger: Account
  public let administrator: Account

  /// The password of every account here.
  public static let password = "vier losse woorden samen"

  /// What somebody does in the workspace.
  public func occasion(_ account: Account) -> Occasion {
    Occasion(actor: account.actor(at: register.desk.id), site: .workspace, requestID: "test")
  }

  public var register: Register { opened.register }
  public var services: DeskServices { opened.services }

  /// The same desk, as an organisation has it that loaded these wordings.
  public func services(with wordings: LoadedWordings) -> DeskServices { opened.services(with: wordings) }

  /// What the house itself does.
  public var house: Occasion {
    Occasion(actor: .system(at: register.desk.id), site: .commandLine, requestID: "test")
  }

  /// The codes of the audit rows so far, oldest first.
  public func auditEvents() async throws -> [String] {
    try await store.read { transaction in
      try transaction.rows("SELECT event FROM audit ORDER BY id").map { try $0.get("event") }
    }
  }
}

/// Runs a test on a desk of its own.
@discardableResult
public func withDesk<T: Sendable>(on engine: Engine, _ body: (TestDesk) async throws -> T) async throws -> T {
  try await withStore(on: engine, migrations: Migrator.register.migrations) { store in
    try await body(try await TestDesk.make(on: store))
  }
}

extension TestDesk {
  /// Sets a desk up on a store, as an operator does.
  public static func make(on store: any Store) async throws -> TestDesk {
    let clock = MovableClock()
    let footprint = Footprint()
    let store = CountedStore(store, footprint)
    let root = RootKey.generate()
    let effects = Effects(now: { clock.now }, randomBytes: Effects.live.randomBytes)
    var settings = Settings()
    settings.desk.name = "Proefloket"
    let installation = Installation(settings, store: store, root: root)
    _ = try await installation.setUp(effects: effects)
    let opened = try await installation.openDesk(hashing: .test, effects: effects)
      .watched { footprint.opened($0, $1) }
    let people = try await People.add(to: opened.register, passwordHash: try await opened.passwordHash(of: password))
    return TestDesk(
      installation: installation, store: store, opened: opened, clock: clock, footprint: footprint,
      worker: people.worker,
      colleague: people.colleague, lead: people.lead, stranger: people.stranger, administrator: people.administrator)
  }
}

private struct People: Sendable {
  let worker, colleague, lead, stranger, administrator: Account

  static func add(to register: Register, passwordHash: String) async throws -> People {
    let house = Occasion(actor: .system(at: register.desk.id), site: .commandLine, requestID: "test")
    return try await register.act(house) { work in
      let grant = try work.require(.manageAccounts)
      let north = try TeamTable(work).ensure(named: "Noord", grant).id
      let south = try TeamTable(work).ensure(named: "Zuid", grant).id
      let accounts = AccountTable(work)
      func add(_ login: String, _ label: String, _ role: Role, _ team: TeamID?) throws -> Account {
        try accounts.insert(
          NewAccount(login: login, passwordHash: passwordHash, label: label, role: role, team: team), grant)
      }
      work.record(.accountCreated, grant)
      return People(
        worker: try add("worker", "Medewerker 01", .worker, north),
        colleague: try add("colleague", "Medewerker 02", .worker, north),
        lead: try add("lead", "Teamleider 01", .teamLead, north),
        stranger: try add("stranger", "Medewerker 03", .worker, south),
        administrator: try add("administrator", "Beheer 01", .administrator, nil))
    }
  }
}
