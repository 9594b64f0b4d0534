public import Database
public import Desk
import Foundation
public import Instruments
public import Records
public import UseCases
public import Vault

/// A desk for one test: a migrated store of its own, keys, two teams and people in every role.
public struct TestDesk: Sendable {
  public let register: Register
  public let services: DeskServices
  public let clock: MovableClock
  public let root: RootKey
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

  /// The same desk, as an organisation has it that loaded these wordings.
  public func services(with wordings: WordingShelf) -> DeskServices {
    DeskServices(
      register: register, hasher: PasswordHasher(cost: .test, pepper: register.key.passwordPepper), wordings: wordings)
  }

  /// What the house itself does.
  public var house: Occasion {
    Occasion(actor: .system(at: register.desk.id), site: .commandLine, requestID: "test")
  }

  /// The codes of the audit rows so far, oldest first.
  public func auditEvents() async throws -> [String] {
    try await register.store.read { transaction in
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
  /// Sets a desk up on a migrated store.
  public static func make(on store: any Store) async throws -> TestDesk {
    let clock = MovableClock()
    let footprint = Footprint()
    let store = CountedStore(store, footprint)
    let root = RootKey.generate()
    let effects = Effects(now: { clock.now }, randomBytes: Effects.live.randomBytes)
    let (desk, key) = try await store.write { transaction in
      let table = DeskTable(transaction)
      let desk = try table.create(
        name: "Proefloket", timeZone: "Europe/Amsterdam", publicID: effects.newPublicID(), root: root, at: clock.now)
      return (desk, try table.key(of: desk.id, root: root))
    }
    var register = Register(store: store, desk: desk, key: key, effects: effects)
    register.whenOpened = { footprint.opened($0, $1) }
    let hasher = PasswordHasher(cost: .test, pepper: key.passwordPepper)
    let hash = try await hasher.hash(password)
    let people = try await People.add(to: register, passwordHash: hash)
    return TestDesk(
      register: register, services: DeskServices(register: register, hasher: hasher), clock: clock, root: root,
      footprint: footprint,
      worker: people.worker, colleague: people.colleague, lead: people.lead, stranger: people.stranger,
      administrator: people.administrator)
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
