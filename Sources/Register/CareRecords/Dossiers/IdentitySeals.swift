public import Access
import Database
public import Desk
import Foundation
@_spi(Tables) public import RegisterCore
import Vault

/// Who a client is: sealed under the dossier's own group, with the counter of the two seals bound in.
///
/// The label for lists is sealed apart, so that a list opens no more than it shows.
public struct IdentitySeals {
  let work: Work
  static let label = SealedColumn("dossier", "alias")
  static let identity = SealedColumn("dossier", "identity")

  public init(_ work: Work) {
    self.work = work
  }

  /// Opens all that is known of the client.
  public func identity(of place: DossierPlace, _ grant: Grant) throws -> ClientIdentity {
    let row = try row(place)
    guard let sealed: [UInt8] = try row.optional("identity_sealed") else {
      return ClientIdentity(alias: try label(row, of: place, grant) ?? "")
    }
    let json = try work.open(sealed, field(Self.identity, of: place, try row.get("sealed_version")), grant)
    return try IdentityText(json: json).identity
  }

  /// Opens what the lists call the client; `nil` when there is neither alias nor code, as in older registers.
  public func label(of place: DossierPlace, _ grant: Grant) throws -> String? {
    try label(try row(place), of: place, grant)
  }

  /// Opens the label in a row that holds `alias_sealed` and `sealed_version`.
  func label(_ row: Row, of place: DossierPlace, _ grant: Grant) throws -> String? {
    guard let sealed: [UInt8] = try row.optional("alias_sealed") else { return nil }
    return try work.open(sealed, field(Self.label, of: place, try row.get("sealed_version")), grant)
  }

  /// Opens the labels in the rows of a list, all keys in one query; a row without one needs no key.
  ///
  /// - Throws: `RegisterFault.outsideGrant` for a row that does not belong in the list.
  func labels(of rows: [Row], _ list: ListGrant) throws -> [(place: DossierPlace, label: String?)] {
    let table = DossierTable(work)
    let items = try rows.map { row in
      let place = try table.place(row)
      guard let grant = try work.grant(list, on: place.facts) else {
        throw RegisterFault.outsideGrant(list.grant.action)
      }
      return (row: row, place: place, grant: grant)
    }
    let labelled = try items.filter { try $0.row.optional("alias_sealed", as: [UInt8].self) != nil }
    try work.prepareKeys(for: labelled.map(\.grant))
    return try items.map { (place: $0.place, label: try label($0.row, of: $0.place, $0.grant)) }
  }

  /// Seals what is known now; what was known before is overwritten, so that destroyed data is gone.
  public func store(_ identity: ClientIdentity, of place: DossierPlace, _ grant: Grant) throws {
    let version: Int64 = try row(place).get("sealed_version")
    try store(identity, of: place, version: version + 1, grant)
  }

  func store(_ identity: ClientIdentity, of place: DossierPlace, version: Int64, _ grant: Grant) throws {
    let label =
      identity.label.isEmpty
      ? nil : try work.seal(identity.label, field(Self.label, of: place, version), grant)
    let sealed = try work.seal(
      try IdentityText(identity).json(), field(Self.identity, of: place, version), grant)
    try work.execute(
      """
      UPDATE dossier SET alias_sealed = \(label), identity_sealed = \(sealed), sealed_version = \(version)
      WHERE desk_id = \(work.desk.id) AND id = \(place.id)
      """)
    let index = ReachIndex(work)
    try index.removeAll(of: place.id)
    for reach in identity.reaches { try index.add(reach, to: place.id) }
  }

  /// A spoken code that the desk has not given out before.
  public func newSpokenCode() throws -> String {
    while true {
      let code = SpokenCode.generate(using: work.random).text
      let taken = try ReachIndex(work).find(code)
      if taken.contacts.isEmpty, taken.dossiers.isEmpty { return code }
    }
  }

  private func field(_ column: SealedColumn, of place: DossierPlace, _ version: Int64) -> SealedField {
    SealedField(column, of: .dossier(place.id), in: place.group, version: version)
  }

  private func row(_ place: DossierPlace) throws -> Row {
    let row = try work.first(
      """
      SELECT alias_sealed, identity_sealed, sealed_version FROM dossier
      WHERE desk_id = \(work.desk.id) AND id = \(place.id)
      """)
    guard let row else { throw RegisterFault.missingRow(table: "dossier") }
    return row
  }
}

/// An identity in a form that later versions of the product can read.
private struct IdentityText: Codable {
  var alias, spokenCode, name, phone, email, safeContact: String
  var birthDate: String?
  var voicemail: String
  var phoneIsShared, emailIsShared: Bool

  init(_ identity: ClientIdentity) {
    alias = identity.alias
    spokenCode = identity.spokenCode
    name = identity.name
    phone = identity.phone
    email = identity.email
    safeContact = identity.safeContact
    birthDate = identity.birthDate?.iso
    voicemail = identity.voicemail.rawValue
    phoneIsShared = identity.phoneIsShared
    emailIsShared = identity.emailIsShared
  }

  var identity: ClientIdentity {
    ClientIdentity(
      alias: alias, spokenCode: spokenCode, name: name, phone: phone, email: email,
      birthDate: birthDate.flatMap { LocalDate(iso: $0) }, safeContact: safeContact,
      voicemail: ClientIdentity.Voicemail(rawValue: voicemail) ?? .unknown, phoneIsShared: phoneIsShared,
      emailIsShared: emailIsShared)
  }

  func json() throws -> String {
    String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
  }

  init(json: String) throws {
    self = try JSONDecoder().decode(IdentityText.self, from: Data(json.utf8))
  }
}
