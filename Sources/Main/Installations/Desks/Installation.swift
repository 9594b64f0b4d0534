public import Database
public import Desk
public import Foundation
public import Instruments
import PostgresStore
import RegisterCore
import SQLiteStore
import Schema
public import Vault

/// An installation: its settings, its root key and its store, open. The one place from which a desk is opened.
public struct Installation: Sendable {
  public let settings: Settings
  let store: any Store
  let root: RootKey
  /// Where crises wait while a register can't be written; `nil` keeps none.
  let spool: URL?

  /// Opens what the settings name; the key first, so that a missing one leaves no empty database behind.
  ///
  /// - Parameter isDurable: whether a commit on the embedded engine survives a loss of power; filling a desk for a
  ///   measurement needs no such promise.
  public init(_ settings: Settings, isDurable: Bool = true) throws(InstallationFailure) {
    guard let address = settings.database else { throw .noDatabase }
    guard TimeZone(identifier: settings.desk.timeZone) != nil else { throw .timeZone }
    guard let keys = settings.keys else { throw .noKeys }
    let root: RootKey
    do {
      root = try RootKey.load(from: keys)
    } catch {
      throw .keyFile(error)
    }
    // Beside the root key, which is never on the disk of the database server.
    let spool = URL(fileURLWithPath: keys).deletingLastPathComponent().appending(path: "spool")
    self.init(settings, store: try Self.store(at: address, isDurable: isDurable), root: root, spool: spool)
  }

  /// An installation on a store and with a root key that are open already.
  public init(_ settings: Settings, store: any Store, root: RootKey, spool: URL? = nil) {
    self.settings = settings
    self.store = store
    self.root = root
    self.spool = spool
  }

  /// Opens the store at an address, as `StoreAddress` reads it.
  public static func store(
    at address: String, isDurable: Bool = true
  ) throws(InstallationFailure) -> any Store {
    let options = SQLiteOptions(durability: isDurable ? .full : .processOnly)
    do {
      return switch try StoreAddress(address) {
      case .sqlite(let path): try SQLiteStore(path: path, options: options)
      case .postgres(let connection): PostgresStore(connection: connection)
      }
    } catch let fault as StoreFault {
      throw .store(fault)
    } catch {
      throw .address
    }
  }

  /// Opens the desk that the settings name: one register, and everything that can be asked of it.
  ///
  /// - Parameters:
  ///   - hashing: the cost of password hashing; lower than the standard only where passwords guard nothing.
  ///   - wordings: the licensed texts of questionnaires that the organisation loaded.
  /// - Throws: `InstallationFailure`: another schema than this program's own, another root key, no such desk, or several
  ///   desks of which none was named.
  public func openDesk(
    hashing: ScryptCost = .standard, wordings: LoadedWordings = .empty, effects: Effects = .live
  ) async throws -> OpenDesk {
    try await mapped {
      try await requireCurrentSchema()
      let desk = try settings.desk(among: try await Register.desks(in: store))
      // A desk's files are sealed with its own key, so each has a folder of its own.
      let spool = spool?.appending(path: String(desk.id.number))
      let register = try await Register.open(
        desk, in: store, root: root, Register.Setup(effects: effects, spool: spool))
      return OpenDesk(
        register: register, hasher: register.passwordHasher(cost: hashing), wordings: wordings,
        followUp: settings.followUp.rule)
    }
  }

  /// Signs what a desk's audit log got and no checkpoint covers yet, and closes the store whatever comes of that: the next
  /// process goes on with the log where this one ended.
  public func close(_ desk: OpenDesk) async throws {
    let signing: Result<Void, any Error>
    do {
      signing = .success(try await AuditSealer(desk.register).catchUp())
    } catch {
      signing = .failure(error)
    }
    try await close()
    try signing.get()
  }

  /// Waits for what is running and closes the store; nothing can be stored after that.
  ///
  /// - Throws: what stood in the way of tidying up; the store is closed all the same.
  public func close() async throws(StoreFault) {
    try await store.close()
  }

  /// Runs work on the installation and puts its faults into words for an operator.
  public func mapped<T>(_ body: () async throws -> T) async throws -> T {
    do {
      return try await body()
    } catch let fault as StoreFault {
      throw InstallationFailure.store(fault)
    } catch let fault as VaultFault {
      throw InstallationFailure.keyFile(fault)
    } catch let fault as MigrationFault {
      throw InstallationFailure(fault)
    }
  }

  func requireCurrentSchema() async throws {
    try await mapped { try await Migrator.register.requireCurrent(store) }
  }
}
