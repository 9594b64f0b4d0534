import Database
public import Desk
import HouseRecords
@_spi(Tables) public import RegisterCore
import Vault

/// Finds contacts and dossiers by a full telephone number, e-mail address or spoken code, through the blind index only.
public struct ReachIndex {
  let work: Work

  public init(_ work: Work) {
    self.work = work
  }

  /// The records that hold exactly this value; empty when it is not a full value.
  public func find(_ value: String) throws -> (contacts: [ContactID], dossiers: [DossierID]) {
    try records(with: Self.entry(of: value).map { [$0] } ?? [])
  }

  /// The records that hold exactly this value, whichever sort of value it could be; for a search by hand.
  public func findAny(_ value: String) throws -> (contacts: [ContactID], dossiers: [DossierID]) {
    try records(with: Self.readings(of: value))
  }

  private func records(with entries: [NormalisedValue]) throws -> (contacts: [ContactID], dossiers: [DossierID]) {
    guard !entries.isEmpty else { return ([], []) }
    // A digest is keyed by its kind, so it stands under its own only. The desk is named in each part: a part of OR finds
    // its own way through the index.
    let parts = entries.map { entry -> SQL in
      """
      (desk_id = \(work.desk.id) AND kind IN \(list: Self.kinds(entry)) AND digest = \(work.blindIndex(entry)))
      """
    }
    let rows = try work.rows(
      """
      SELECT contact_id, dossier_id FROM blind_index WHERE \(fragment: parts.joined(separator: " OR "))
      ORDER BY id DESC LIMIT 50
      """)
    return (
      try rows.compactMap { try $0.optional("contact_id", as: ContactID.self) },
      try rows.compactMap { try $0.optional("dossier_id", as: DossierID.self) }
    )
  }

  /// Makes a contact findable by a value, and by no other; an imported one stays findable by its number as well.
  func replace(for contact: ContactID, with value: String) throws {
    try work.execute(
      "DELETE FROM blind_index WHERE contact_id = \(contact) AND kind <> \(LegacyNumbers.kind)")
    guard let entry = Self.entry(of: value) else { return }
    try insert(entry, contact: contact, dossier: nil)
  }

  /// Makes a dossier findable by a value as well.
  public func add(_ value: String, to dossier: DossierID) throws {
    guard let entry = Self.entry(of: value) else { return }
    let digest = work.blindIndex(entry)
    let known = try work.first(
      "SELECT id FROM blind_index WHERE dossier_id = \(dossier) AND kind = \(entry.kind.rawValue) AND digest = \(digest)"
    )
    if known == nil { try insert(entry, contact: nil, dossier: dossier) }
  }

  /// Takes every value by which a client can be reached out of the index; the number of an imported dossier stays.
  public func removeAll(of dossier: DossierID) throws {
    try work.execute(
      "DELETE FROM blind_index WHERE dossier_id = \(dossier) AND kind <> \(LegacyNumbers.kind)")
  }

  /// What looks like a number of an older register was typed by somebody, or is the number of an imported record.
  private static func kinds(_ entry: NormalisedValue) -> [String] {
    [entry.kind.rawValue] + (entry.kind == .legacyNumber ? [LegacyNumbers.kind] : [])
  }

  private func insert(_ entry: NormalisedValue, contact: ContactID?, dossier: DossierID?) throws {
    try work.execute(
      """
      INSERT INTO blind_index (desk_id, kind, digest, contact_id, dossier_id)
      VALUES (\(work.desk.id), \(entry.kind.rawValue), \(work.blindIndex(entry)), \(contact), \(dossier))
      """)
  }

  /// A value is what it looks like first: an address, a spoken code, a telephone number, a number of the old register.
  private static func entry(of value: String) -> NormalisedValue? {
    Normaliser.eMail(value) ?? Normaliser.spokenCode(value) ?? Normaliser.phone(value) ?? Normaliser.legacyNumber(value)
  }

  /// Everything that a value could be.
  private static func readings(of value: String) -> [NormalisedValue] {
    [
      Normaliser.eMail(value), Normaliser.spokenCode(value), Normaliser.phone(value), Normaliser.legacyNumber(value),
    ].compactMap(\.self)
  }
}
