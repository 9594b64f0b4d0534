import Database
public import Desk
import Foundation

/// What a list calls a dossier: its alias when it has one.
public struct DossierName: Sendable, Hashable {
  public let id: DossierID
  public let publicID: PublicID
  /// `nil` for a client who is known by a code only.
  public let alias: String?
}

/// The names of dossiers in lists: only those that the actor may open, all keys in one query.
public struct DossierNames {
  let work: Work
  static let alias = SealedColumn("dossier", "alias")

  public init(_ work: Work) {
    self.work = work
  }

  /// The names of those of the given dossiers that the list grant admits; none without one.
  public func of(_ ids: some Sequence<DossierID>, _ list: ListGrant?) throws -> [DossierID: DossierName] {
    let wanted = Set(ids)
    guard let list, !wanted.isEmpty else { return [:] }
    let rows = try work.transaction.rows(
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
    let admitted = try rows.map { (row: $0, place: try table.place($0)) }.filter { list.admits($0.place.facts) }
    let named = try admitted.filter { try $0.row.optional("alias_sealed", as: [UInt8].self) != nil }
    try work.prepareKeys(of: named.map(\.place.group), list.grant)
    return try admitted.map { item in
      let sealed: [UInt8]? = try item.row.optional("alias_sealed")
      let alias = try sealed.map {
        try work.open(
          $0, in: item.place.group, Self.alias, row: item.place.id.number,
          version: try item.row.get("sealed_version"), list.grant)
      }
      return DossierName(id: item.place.id, publicID: item.place.publicID, alias: alias)
    }
  }
}
