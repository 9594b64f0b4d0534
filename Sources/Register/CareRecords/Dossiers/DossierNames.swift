public import Access
import Database
public import Desk
import Foundation
@_spi(Tables) public import RegisterCore

/// What a list calls a dossier: its alias when it has one.
public struct DossierName: Sendable, Hashable {
  public let id: DossierID
  public let publicID: DossierID.Public
  /// `nil` for a client who is known by a code only.
  public let alias: String?
}

/// The names of dossiers in lists: only those that the actor may open, all keys in one query.
public struct DossierNames {
  let work: Work

  public init(_ work: Work) {
    self.work = work
  }

  /// The names of those of the given dossiers that the list grant admits; none without one.
  public func of(_ ids: some Sequence<DossierID>, _ list: ListGrant?) throws -> [DossierID: DossierName] {
    let wanted = Set(ids)
    guard let list, !wanted.isEmpty else { return [:] }
    let rows = try work.rows(
      """
      SELECT \(fragment: DossierTable.outline) FROM dossier
      WHERE desk_id = \(work.desk.id) AND id IN \(list: wanted.sorted())
      """)
    let names = try open(rows, list)
    return Dictionary(names.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Opens the aliases of rows of `dossier`; rows that the list grant does not admit are left out.
  func open(_ rows: [Row], _ list: ListGrant) throws -> [DossierName] {
    let table = DossierTable(work)
    let admitted = try rows.filter { try work.grant(list, on: try table.place($0).facts) != nil }
    return try IdentitySeals(work).labels(of: admitted, list).map { item in
      DossierName(id: item.place.id, publicID: item.place.publicID, alias: item.label)
    }
  }
}
