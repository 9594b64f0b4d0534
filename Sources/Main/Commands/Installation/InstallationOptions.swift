import Access
import ArgumentParser
import Database
import Desk
import Foundation
import PostgresStore
import Records
import RegisterCore
import Schema
import SQLiteStore
import UseCases
import Vault

/// Where an installation is: the same three options on every command that works with the register.
struct InstallationOptions: ParsableArguments {
  @Option(help: "Where the data is: sqlite:PATH or postgres://… (or LUWTE_DATABASE).")
  var database: String?

  @Option(help: "The root key file (or LUWTE_KEYS).")
  var keys: String?

  @Option(help: "The settings file (or LUWTE_CONFIG; ./luwte.yaml when it is there).")
  var config: String?

  /// The settings, with the environment and these options in front of them.
  func configuration() throws(CommandFailure) -> Configuration {
    let environment = ProcessInfo.processInfo.environment
    let named = config ?? environment["LUWTE_CONFIG"]
    let path = named ?? "luwte.yaml"
    let exists = named != nil || FileManager.default.fileExists(atPath: path)
    var configuration = exists ? try Configuration.load(from: path) : Configuration()
    configuration.database = database ?? environment["LUWTE_DATABASE"] ?? configuration.database
    configuration.keys = keys ?? environment["LUWTE_KEYS"] ?? configuration.keys
    return configuration
  }
}

/// An installation with its store open.
struct Installation: Sendable {
  let configuration: Configuration
  let store: any Store

  init(_ configuration: Configuration) throws(CommandFailure) {
    self.configuration = configuration
    guard let text = configuration.database else { throw .noDatabase }
    guard TimeZone(identifier: configuration.desk.timeZone) != nil else { throw .timeZone }
    do {
      switch try StoreAddress(text) {
      case .sqlite(let path): store = try SQLiteStore(path: path)
      case .postgres(let connection): store = PostgresStore(connection: connection)
      }
    } catch let fault as StoreFault {
      throw .store(fault)
    } catch {
      throw .address
    }
  }

  /// The root key.
  func root() throws(CommandFailure) -> RootKey {
    guard let path = configuration.keys else { throw .noKeys }
    do {
      return try RootKey.load(from: path)
    } catch {
      throw .keyFile(error)
    }
  }

  /// The register of the desk; refuses every schema but this program's own.
  func register(effects: Effects = .live) async throws -> Register {
    let root = try root()
    return try await mapped {
      try await requireCurrentSchema()
      guard let desk = try await Register.desks(in: store).first else { throw CommandFailure.noDesk }
      return try await Register.open(desk, in: store, root: root, Register.Setup(effects: effects, spool: spool))
    }
  }

  /// Beside the root key, which is never on the disk of the database server.
  private var spool: URL? {
    configuration.keys.map { URL(fileURLWithPath: $0).deletingLastPathComponent().appending(path: "spool") }
  }

  /// Everything that can be asked of the desk.
  ///
  /// - Parameter hashing: the cost of password hashing; lower than the standard only where passwords guard nothing.
  func services(hashing: ScryptCost = .standard, effects: Effects = .live) async throws -> DeskServices {
    let register = try await register(effects: effects)
    return DeskServices(register: register, hasher: register.passwordHasher(cost: hashing))
  }

  /// Runs work on the store and puts its faults into words for an operator.
  func mapped<T>(_ body: () async throws -> T) async throws -> T {
    do {
      return try await body()
    } catch let fault as StoreFault {
      throw CommandFailure.store(fault)
    } catch let fault as VaultFault {
      throw CommandFailure.keyFile(fault)
    } catch let fault as MigrationFault {
      throw CommandFailure(fault)
    }
  }

  private func requireCurrentSchema() async throws {
    switch try await Migrator.register.state(of: store) {
    case .current: break
    case .older(let pending): throw CommandFailure.schemaOlder(count: pending.count)
    case .newer(let number): throw CommandFailure.schemaNewer(number: number)
    case .altered(let number): throw CommandFailure.schemaAltered(number: number)
    }
  }
}

extension CommandFailure {
  init(_ fault: MigrationFault) {
    switch fault {
    case .altered(let number): self = .schemaAltered(number: number)
    case .newer(let number): self = .schemaNewer(number: number)
    case .pending(let numbers): self = .schemaOlder(count: numbers.count)
    case .failed(let number, _): self = .migration(number: number)
    }
  }
}

extension Occasion {
  /// A command that somebody runs on the machine of the desk.
  static func command(at desk: DeskIdentity, effects: Effects) -> Occasion {
    Occasion(actor: .system(at: desk.id), site: .commandLine, requestID: effects.newPublicID().text)
  }
}
