public import Access
import Database
public import Desk
@_spi(Tables) public import RegisterCore
import Vault

/// The numbers that records had in an older register: sealed with the record, and found by their full value only.
///
/// A number is sealed once and never changes, so its seal names version 1 whatever the version of the row.
public struct LegacyNumbers {
  let work: Work

  public init(_ work: Work) {
    self.work = work
  }

  package static let version: Int64 = 1

  package static func column(_ table: String) -> SealedColumn { SealedColumn(table, "legacy_number") }

  /// The number as it stands in `legacy_number_sealed` of a row.
  func seal(
    _ number: String, of record: RecordKey, in group: GroupID, _ table: String, row: Int64, _ grant: Grant
  ) throws -> [UInt8] {
    try work.sealNew(
      number, SealedField(Self.column(table), of: record, in: group, row: row, version: Self.version), grant)
  }

  /// The number of a row; `nil` when it comes from no older register.
  public func open(
    _ sealed: [UInt8]?, of record: RecordKey, in group: GroupID, _ table: String, row: Int64, _ grant: Grant
  ) throws -> String? {
    try sealed.map {
      try work.open(
        $0, SealedField(Self.column(table), of: record, in: group, row: row, version: Self.version), grant)
    }
  }

  /// Makes a contact or dossier findable by its number.
  func index(_ number: String, contact: ContactID? = nil, dossier: DossierID? = nil) throws {
    guard let digest = digest(of: number) else { return }
    try work.execute(
      """
      INSERT INTO blind_index (desk_id, kind, digest, contact_id, dossier_id)
      VALUES (\(work.desk.id), \(Self.kind), \(digest), \(contact), \(dossier))
      """)
  }

  /// How many of these numbers dossiers of the register already have.
  public func knownDossiers(_ numbers: some Sequence<String>) throws -> Int {
    try known(numbers) { digests in
      """
      SELECT count(DISTINCT digest) AS known FROM blind_index WHERE desk_id = \(work.desk.id) AND kind = \(Self.kind)
        AND dossier_id IS NOT NULL AND digest IN \(list: digests)
      """
    }
  }

  /// How many of these numbers contacts of the register already have.
  public func knownContacts(_ numbers: some Sequence<String>) throws -> Int {
    try known(numbers) { digests in
      """
      SELECT count(DISTINCT digest) AS known FROM blind_index WHERE desk_id = \(work.desk.id) AND kind = \(Self.kind)
        AND contact_id IS NOT NULL AND digest IN \(list: digests)
      """
    }
  }

  private func known(_ numbers: some Sequence<String>, _ question: ([[UInt8]]) -> SQL) throws -> Int {
    // Most desks import once: then there is nothing to compare with.
    let any = try work.first(
      "SELECT 1 AS one FROM blind_index WHERE desk_id = \(work.desk.id) AND kind = \(Self.kind) LIMIT 1")
    guard any != nil else { return 0 }
    let digests = numbers.compactMap { digest(of: $0) }
    var count = 0
    for start in stride(from: 0, to: digests.count, by: Self.batch) {
      let some = Array(digests[start..<min(start + Self.batch, digests.count)])
      count += try work.first(question(some))?.get("known") ?? 0
    }
    return count
  }

  /// As many binds as either engine takes without effort.
  private static let batch = 500

  /// Apart from what somebody typed that looks like such a number: that may change, the number of a record does not.
  package static let kind = "register-number"

  private func digest(of number: String) -> [UInt8]? {
    Normaliser.legacyNumber(number).map { work.blindIndex($0) }
  }
}
