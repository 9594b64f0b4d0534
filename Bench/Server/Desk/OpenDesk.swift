import ArgumentParser
import Database
import Desk
import PostgresStore
import Records
import RegisterCore
import SQLiteStore
import Vault

/// Where the desk is that is measured; `luwte keys init` and `luwte migrate` have made it.
struct DeskPlace: ParsableArguments {
  @Option(help: "sqlite:PATH or postgres:CONNECTION.")
  var database: String

  @Option(help: "The root key file.")
  var keys: String

  /// The store.
  ///
  /// - Parameter isDurable: whether a commit survives a loss of power; filling a desk needs no such promise.
  func store(isDurable: Bool) throws -> any Store {
    switch try StoreAddress(database) {
    case .sqlite(let path):
      try SQLiteStore(path: path, options: SQLiteOptions(durability: isDurable ? .full : .processOnly))
    case .postgres(let connection): PostgresStore(connection: connection)
    }
  }

  /// The register of the one desk in the store.
  func register(on store: any Store) async throws -> Register {
    let root = try RootKey.load(from: keys)
    guard let desk = try await Register.desks(in: store).first else { throw RegisterFault.noDesk }
    return try await Register.open(desk, in: store, root: root)
  }
}
