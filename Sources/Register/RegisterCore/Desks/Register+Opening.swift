public import Access
public import Database
public import Desk
public import Foundation
public import Vault

/// How a register is had: the desks of an installation, and the keys that the root key opens.
extension Register {
  /// What a register is opened with beside its store and key.
  public struct Setup: Sendable {
    public var policy: AccessPolicy
    /// How the relations that the rules name are asked.
    public var relations: [RelationQuery]
    public var effects: Effects
    /// The folder in which a crisis waits while the register can't be written; `nil` where nobody is served.
    public var spool: URL?

    public init(
      policy: AccessPolicy = .standard, relations: [RelationQuery] = [], effects: Effects = .live, spool: URL? = nil
    ) {
      self.policy = policy
      self.relations = relations
      self.effects = effects
      self.spool = spool
    }
  }

  /// The desks of an installation, oldest first.
  public static func desks(in store: any Store) async throws -> [DeskIdentity] {
    try await store.read { try DeskTable($0).all() }
  }

  /// Opens the register of a desk.
  ///
  /// - Throws: `VaultFault.otherRootKey` when the root key is not the one that the desk's key was wrapped by;
  ///   `RegisterFault.noDesk`, `StoreFault`.
  public static func open(
    _ desk: DeskIdentity, in store: any Store, root: RootKey, _ setup: Setup = Setup()
  ) async throws -> Register {
    let key = try await store.read { try DeskTable($0).key(of: desk.id, root: root) }
    return Register(store, desk, key, setup)
  }

  /// Sets up a desk with a new key, and opens its register.
  ///
  /// - Parameters:
  ///   - timeZone: an IANA name that the caller has checked.
  ///   - check: looks at the desks there are, and throws when this one may not come beside them.
  ///   - first: what a desk needs from its first moment, such as its products; in the same transaction.
  public static func found(
    name: String, timeZone: String, in store: any Store, root: RootKey, _ setup: Setup = Setup(),
    among check: @escaping @Sendable ([DeskIdentity]) throws -> Void = { _ in },
    first: @escaping @Sendable (Work) throws -> Void
  ) async throws -> Register {
    try await Retry.transient {
      try await store.write { transaction in
        let table = DeskTable(transaction)
        try check(try table.all())
        let desk = try table.create(
          name: name, timeZone: timeZone, publicID: setup.effects.newPublicID(), root: root, at: setup.effects.now())
        let register = Register(store, desk, try table.key(of: desk.id, root: root), setup)
        try first(Work(transaction, of: register, on: .house(at: desk.id)))
        return register
      }
    }
  }

  /// The register of the same desk over another store, such as one that fails, or with another clock.
  @_spi(Testing) public func reopened(over store: (any Store)? = nil, _ setup: Setup) -> Register {
    Register(store ?? self.store, desk, key, setup)
  }

  private init(_ store: any Store, _ desk: DeskIdentity, _ key: DeskKey, _ setup: Setup) {
    let relations = RelationQueries(setup.relations)
    precondition(
      relations.unknown(in: setup.policy).isEmpty, "a rule names a relation that nobody told how to ask")
    self.init(
      store: store, desk: desk, key: key, policy: setup.policy, relations: relations, effects: setup.effects,
      spool: setup.spool.map { CrisisSpool(folder: $0, key: key) })
  }
}
