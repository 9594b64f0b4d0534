public import Access
import Database
public import Desk
import Foundation
@_spi(Tables) public import RegisterCore
public import Vault

/// A link as it stands in the register.
public struct StoredClientLink: Sendable, Hashable {
  public let id: ClientLinkID
  public let dossier: DossierID
  public let screening: ScreeningID
  public var link: ClientLink
}

/// One-time links of clients. A form has one at most that lives; neither its code nor a visit can be read back.
public struct ClientLinkTable {
  let work: Work

  public init(_ work: Work) {
    self.work = work
  }

  /// Makes a link; one that the form had before is replaced.
  public func insert(
    _ link: ClientLink, code: ReceiptCode, to screening: ScreeningID, of dossier: DossierID, _ grant: Grant
  ) throws {
    try end(.replaced, of: screening)
    try work.execute(
      """
      INSERT INTO client_link (desk_id, dossier_id, screening_id, language, code_hash, made_at, made_by, expires_at)
      VALUES (\(work.desk.id), \(dossier), \(screening), \(link.language), \(hash(code)), \(link.madeAt),
        \(link.madeBy), \(link.expiresAt))
      """)
  }

  /// Ends the link of a form that still lives, if there is one.
  ///
  /// - Returns: whether there was.
  @discardableResult public func end(_ how: ClientLink.Ending, of screening: ScreeningID) throws -> Bool {
    try work.execute(
      """
      UPDATE client_link SET ending = \(how.rawValue), ended_at = \(work.now), seen_at = NULL,
        visit_hash = CASE WHEN \(how.rawValue) = \(ClientLink.Ending.used.rawValue) THEN visit_hash END
      WHERE desk_id = \(work.desk.id) AND screening_id = \(screening) AND ending IS NULL
      """) > 0
  }

  /// The newest link of a form, whatever became of it.
  public func latest(of screening: ScreeningID) throws -> StoredClientLink? {
    try work.first(
      """
      SELECT * FROM client_link WHERE desk_id = \(work.desk.id) AND screening_id = \(screening)
      ORDER BY id DESC LIMIT 1
      """
    ).map(stored)
  }

  public func find(_ code: ReceiptCode) throws -> StoredClientLink? {
    try work.first(
      "SELECT * FROM client_link WHERE desk_id = \(work.desk.id) AND code_hash = \(hash(code))"
    ).map(stored)
  }

  public func find(_ visit: SessionToken) throws -> StoredClientLink? {
    try work.first(
      "SELECT * FROM client_link WHERE desk_id = \(work.desk.id) AND visit_hash = \(visit.storedHash)"
    ).map(stored)
  }

  /// Stores that it was opened, for one browser: an earlier one has to open it again.
  public func open(_ changed: StoredClientLink, for visit: SessionToken) throws {
    try work.execute(
      """
      UPDATE client_link SET opened_at = \(changed.link.openedAt), seen_at = \(changed.link.seenAt),
        visit_hash = \(visit.storedHash)
      WHERE desk_id = \(work.desk.id) AND id = \(changed.id) AND ending IS NULL
      """)
  }

  /// Stores a sign of life.
  public func touch(_ changed: StoredClientLink) throws {
    try work.execute(
      """
      UPDATE client_link SET seen_at = \(changed.link.seenAt)
      WHERE desk_id = \(work.desk.id) AND id = \(changed.id) AND ending IS NULL
      """)
  }

  /// Somebody leaves: the link has to be opened again.
  public func leave(_ visit: SessionToken) throws {
    try work.execute(
      """
      UPDATE client_link SET visit_hash = NULL, seen_at = NULL
      WHERE desk_id = \(work.desk.id) AND visit_hash = \(visit.storedHash)
      """)
  }

  private func hash(_ code: ReceiptCode) -> [UInt8] {
    work.tokenHash(code.canonical, purpose: "client-link")
  }

  private func stored(_ row: Row) throws -> StoredClientLink {
    StoredClientLink(
      id: try row.get("id"), dossier: try row.get("dossier_id"), screening: try row.get("screening_id"),
      link: ClientLink(
        language: try row.get("language"), madeAt: try row.get("made_at"), madeBy: try row.get("made_by"),
        expiresAt: try row.get("expires_at"), openedAt: try row.optional("opened_at"),
        seenAt: try row.optional("seen_at"), ending: try row.coded("ending"), endedAt: try row.optional("ended_at")))
  }
}
