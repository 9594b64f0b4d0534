/// Brings the schema of a store up to date and says whether it is.
public struct Migrator: Sendable {
  /// In the order of their numbers.
  public let migrations: [Migration]

  /// - Precondition: numbers rise.
  public init(migrations: [Migration]) {
    let rising = zip(migrations, migrations.dropFirst()).allSatisfy { $0.number < $1.number }
    precondition(rising, "migrations come in the order of their numbers, each number once")
    self.migrations = migrations
  }

  /// Applies what is pending, each in one transaction; several processes may do so at once.
  ///
  /// - Returns: what this call applied.
  /// - Throws: `MigrationFault`; `StoreFault` when the store can't be used at all.
  public func migrate(_ store: any Store) async throws -> [Migration] {
    var applied: [Migration] = []
    for migration in try pending(in: await state(of: store)) {
      let isNew = try await store.write { tx in try apply(migration, tx) }
      if isNew { applied.append(migration) }
    }
    return applied
  }

  /// Looks without changing anything.
  public func state(of store: any Store) async throws -> MigrationState {
    try await store.read { tx in
      try state(AppliedMigrations(tx: tx).all(), dialect: tx.dialect)
    }
  }

  /// Refuses every state but `current`: a server starts only then.
  public func requireCurrent(_ store: any Store) async throws {
    let missing = try pending(in: await state(of: store))
    guard missing.isEmpty else { throw MigrationFault.pending(numbers: missing.map(\.number)) }
  }

  private func pending(in state: MigrationState) throws(MigrationFault) -> [Migration] {
    switch state {
    case .current: return []
    case .older(let pending): return pending
    case .newer(let number): throw .newer(number: number)
    case .altered(let number): throw .altered(number: number)
    }
  }

  /// The look is repeated under the lock: another process may have been faster, or be of another release.
  private func apply(_ migration: Migration, _ tx: any Transaction) throws -> Bool {
    let history = AppliedMigrations(tx: tx)
    try history.lockAndCreate()
    let waiting = try pending(in: state(history.all(), dialect: tx.dialect))
    guard waiting.contains(migration) else { return false }
    do {
      try tx.run(migration.script(for: tx.dialect))
    } catch {
      if error == .cancelled { throw error }
      throw MigrationFault.failed(number: migration.number, error)
    }
    try history.add(migration)
    return true
  }

  private func state(_ applied: [Int: String], dialect: Dialect) -> MigrationState {
    let known = Set(migrations.map(\.number))
    if let newer = applied.keys.filter({ !known.contains($0) }).max() { return .newer(number: newer) }
    let last = applied.keys.max() ?? 0
    for migration in migrations where migration.number <= last {
      guard applied[migration.number] == migration.checksum(for: dialect) else {
        return .altered(number: migration.number)
      }
    }
    let pending = migrations.filter { $0.number > last }
    return pending.isEmpty ? .current : .older(pending: pending)
  }
}
