public import Database
public import Desk
import Foundation
import Records

extension Installation {
  /// Brings the schema up to date and, the first time, sets up the desk that the settings describe.
  ///
  /// - Returns: the steps that were applied, and every desk there is now.
  /// - Throws: `InstallationFailure`, also when the root key is not the one of these desks.
  public func setUp(effects: Effects = .live) async throws -> (applied: [Migration], desks: [DeskIdentity]) {
    try await mapped {
      let applied = try await Migrator.register.migrate(store)
      let first = settings.desk
      let desks = try await store.write { [root] transaction in
        let table = DeskTable(transaction)
        let desks = try table.all()
        for desk in desks {
          // Opening the key proves that this root key belongs to this database.
          _ = try table.key(of: desk.id, root: root)
          try ProductTable(transaction, of: desk.id).install(at: effects.now())
        }
        guard desks.isEmpty else { return desks }
        return [
          try table.create(
            name: first.name ?? Settings.Desk.usualName, timeZone: first.timeZone, publicID: effects.newPublicID(),
            root: root, at: effects.now())
        ]
      }
      return (applied, desks)
    }
  }

  /// The desks, oldest first.
  public func desks() async throws -> [DeskIdentity] {
    try await mapped {
      try await requireCurrentSchema()
      return try await store.read { try DeskTable($0).all() }
    }
  }

  /// Adds a desk beside the others, with a key, products and people of its own.
  ///
  /// - Parameter timeZone: an IANA name.
  /// - Throws: `InstallationFailure.deskName`, `.timeZone`, or what opening throws.
  public func addDesk(name: String, timeZone: String, effects: Effects = .live) async throws -> DeskIdentity {
    let name = name.trimmingCharacters(in: .whitespacesAndNewlines)
    guard TimeZone(identifier: timeZone) != nil else { throw InstallationFailure.timeZone }
    return try await mapped {
      try await requireCurrentSchema()
      return try await store.write { [root] transaction in
        let table = DeskTable(transaction)
        let desks = try table.all()
        guard !name.isEmpty, !desks.contains(where: { $0.name == name }) else { throw InstallationFailure.deskName }
        for desk in desks { _ = try table.key(of: desk.id, root: root) }
        return try table.create(
          name: name, timeZone: timeZone, publicID: effects.newPublicID(), root: root, at: effects.now())
      }
    }
  }
}
