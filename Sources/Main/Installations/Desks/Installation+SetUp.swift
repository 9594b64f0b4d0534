public import Database
public import Desk
import Foundation
import HouseRecords
import RegisterCore
import Schema

extension Installation {
  /// Brings the schema up to date and, the first time, sets up the desk that the settings describe.
  ///
  /// - Returns: the steps that were applied, and every desk there is now.
  /// - Throws: `InstallationFailure`, also when the root key is not the one of these desks.
  public func setUp(effects: Effects = .live) async throws -> (applied: [Migration], desks: [DeskIdentity]) {
    try await mapped {
      let applied = try await Migrator.register.migrate(store)
      let first = settings.desk
      let desks = try await Register.desks(in: store)
      for desk in desks {
        // Opening its register proves that this root key belongs to this database.
        let register = try await Register.open(desk, in: store, root: root, Register.Setup(effects: effects))
        try await register.touch { try ProductTable($0).install() }
      }
      guard desks.isEmpty else { return (applied, desks) }
      let founded = try await found(first.name ?? Settings.Desk.usualName, first.timeZone, effects) { desks in
        guard desks.isEmpty else { throw InstallationFailure.deskName }
      }
      return (applied, [founded])
    }
  }

  /// The desks, oldest first.
  public func desks() async throws -> [DeskIdentity] {
    try await mapped {
      try await requireCurrentSchema()
      return try await Register.desks(in: store)
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
      for desk in try await Register.desks(in: store) { _ = try await Register.open(desk, in: store, root: root) }
      return try await found(name, timeZone, effects) { desks in
        guard !name.isEmpty, !desks.contains(where: { $0.name == name }) else { throw InstallationFailure.deskName }
      }
    }
  }

  private func found(
    _ name: String, _ timeZone: String, _ effects: Effects,
    among check: @escaping @Sendable ([DeskIdentity]) throws -> Void
  ) async throws -> DeskIdentity {
    try await Register.found(
      name: name, timeZone: timeZone, in: store, root: root, Register.Setup(effects: effects), among: check
    ) { try ProductTable($0).install() }.desk
  }
}
