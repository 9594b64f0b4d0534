public import Database
public import Desk
public import Vault

/// What the tables of the register need to work, and nobody else: statements, keyed hashes, new names.
@_spi(Tables)
extension Work {
  /// All rows of the answer.
  public func rows(_ sql: SQL) throws(StoreFault) -> [Row] { try transaction.rows(sql) }

  /// The first row of the answer, if there is one.
  public func first(_ sql: SQL) throws(StoreFault) -> Row? { try transaction.first(sql) }

  /// Runs a statement; the number of rows that it inserted, changed or deleted itself.
  @discardableResult public func execute(_ sql: SQL) throws(StoreFault) -> Int { try transaction.execute(sql) }

  /// The rows of a query one by one.
  public func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws { try transaction.forEach(sql, body) }

  /// Which engine answers, for the few statements that differ.
  public var dialect: Dialect { transaction.dialect }

  /// A new name for a record.
  public func newPublicID<Record>(of record: Record.Type) -> PublicID<Record> {
    register.effects.newPublicID(of: record)
  }

  /// Unpredictable bytes, for codes that are read out.
  public var random: RandomSource { RandomSource(register.effects.randomBytes) }

  /// The index entry of a search value at this desk.
  public func blindIndex(_ value: NormalisedValue) -> [UInt8] { register.key.blindIndex(value) }

  /// The index entry of a value that was normalised elsewhere, under a kind of the caller's own.
  public func blindIndex(_ kind: String, _ value: String) -> [UInt8] { register.key.blindIndex(kind, value) }

  /// The hash by which a secret token or code is stored and found.
  public func tokenHash(_ token: String, purpose: String) -> [UInt8] {
    register.key.tokenHash(token, purpose: purpose)
  }

  /// A keyed hash of facts in canonical form, for knowing them again.
  public func digest(_ canonical: [UInt8]) -> [UInt8] { register.key.auditHash(canonical) }
}
