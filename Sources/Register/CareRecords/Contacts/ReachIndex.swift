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
    try records(with: Self.entries(of: value))
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

  /// Makes a contact findable by what stands in a value, and by nothing else; an imported one stays findable by its number as well.
  func replace(for contact: ContactID, with value: String) throws {
    try work.execute(
      "DELETE FROM blind_index WHERE contact_id = \(contact) AND kind <> \(LegacyNumbers.kind)")
    for entry in Self.entries(of: value) { try insert(entry, contact: contact, dossier: nil) }
  }

  /// Makes a dossier findable by what stands in a value as well.
  public func add(_ value: String, to dossier: DossierID) throws {
    for entry in Self.entries(of: value) {
      let known = try work.first(
        """
        SELECT id FROM blind_index
        WHERE dossier_id = \(dossier) AND kind = \(entry.kind.rawValue) AND digest = \(work.blindIndex(entry))
        """)
      if known == nil { try insert(entry, contact: nil, dossier: dossier) }
    }
  }

  /// Whether a value holds a whole number, address or spoken code, by which it can be found again.
  public static func canFind(_ value: String) -> Bool {
    !Normaliser.reaches(in: value).isEmpty || Normaliser.spokenCode(value) != nil
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

  /// The numbers and addresses in a value, else what it looks like as a whole: a spoken code, a number of the old register.
  private static func entries(of value: String) -> [NormalisedValue] {
    let reaches = Normaliser.reaches(in: value)
    guard reaches.isEmpty else { return reaches }
    return [Normaliser.spokenCode(value) ?? Normaliser.legacyNumber(value)].compactMap(\.self)
  }

  /// Everything that a value could be.
  private static func readings(of value: String) -> [NormalisedValue] {
    Normaliser.reaches(in: value)
      + [Normaliser.spokenCode(value), Normaliser.legacyNumber(value)].compactMap(\.self)
  }
}
