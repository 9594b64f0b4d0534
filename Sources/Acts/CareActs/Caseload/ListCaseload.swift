public import Access
import CareRecords
public import Desk
public import Foundation
public import HouseActs
import HouseRecords
import RegisterCore

/// The dossiers of a worker or a team.
public struct ListCaseload: Sendable {
  let register: Register

  /// - Parameters:
  ///   - order: by when something last happened in them.
  ///   - cursor: the last line of the page before.
  ///   - isFile: whether it is taken out of the desk as a file, which the trail says.
  public func callAsFunction(
    _ scope: CaseloadScope, by order: ListOrder = .newestFirst, after cursor: String? = nil,
    isFile: Bool = false, _ occasion: Occasion
  ) async throws -> ListAnswer<CaseloadLine> {
    try await register.ask(occasion) { work in
      let list = try work.requireList(.readDossier)
      let table = DossierTable(work)
      let part = try ListPart.asked(after: cursor, isFile: isFile) { cursor, limit in
        try table.caseload(
          CaseloadQuery(scope.records, order, after: cursor.flatMap(CaseloadCursor.read)), list, limit: limit,
          cursor: CaseloadCursor.write)
      }
      let outlines = try table.outlines(of: part.lines.map(\.place.id))
      let labels = try AccountTable(work).labels()
      let catalogue = try work.catalogue()
      work.record(.dossiersListed, list.grant, [scope.rawValue], order, isFile: isFile)
      let lines = part.map { row in
        CaseloadLine(row, outlines[row.place.id] ?? DossierOutline(), labels, catalogue, me: work.actor.account)
      }
      return try ListAnswer(lines, in: work)
    }
  }
}

/// Which dossiers a caseload shows.
public enum CaseloadScope: String, ListFilter {
  case mine
  case team
  case unassigned
  case closed

  public static let usual = CaseloadScope.mine

  var records: CaseloadQuery.Scope {
    switch self {
    case .mine: .mine
    case .team: .team
    case .unassigned: .unassigned
    case .closed: .closed
    }
  }
}

/// One dossier of a caseload: what the desk calls the client, and coded facts.
public struct CaseloadLine: Sendable, Hashable {
  public let id: DossierID.Public
  /// Alias or spoken code.
  public let label: String
  public let known: KnownToDesk
  public let isMine: Bool
  public let owner: String?
  public let phase: Registration.Phase?
  public let product: Text?
  public let heldSessions: Int
  public let sessionLimit: Int?
  public let lastContact: LocalDate?
  public let nextSession: LocalDate?
  public let due: LocalDate?
  public let hasOpenCrisis: Bool
  /// When something last happened in it.
  public let touchedAt: Date

  init(
    _ row: CaseloadRow, _ outline: DossierOutline, _ labels: [AccountID: String], _ catalogue: ProductCatalogue,
    me: AccountID?
  ) {
    id = row.place.publicID
    label = row.label ?? DossierLabel.code(row.place.publicID)
    known = row.known
    isMine = row.place.facts.owner == me
    owner = row.place.facts.owner.flatMap { labels[$0] }
    phase = outline.phase
    let product = outline.product.flatMap { key in catalogue.products.last { $0.key == key } }
    self.product = product?.name
    heldSessions = outline.heldSessions
    sessionLimit = product?.limit
    lastContact = outline.lastContact
    nextSession = outline.nextSession
    due = outline.due
    hasOpenCrisis = outline.hasOpenCrisis
    touchedAt = row.touchedAt
  }
}

/// The last line of a page, as it stands in an address: a moment and a public name.
enum CaseloadCursor {
  static func write(_ touchedAt: Date, _ id: DossierID.Public) -> String {
    "\(Int64((touchedAt.timeIntervalSince1970 * 1000).rounded()))-\(id)"
  }

  static func read(_ text: String) -> CaseloadQuery.Cursor? {
    let parts = text.split(separator: "-", maxSplits: 1)
    guard parts.count == 2, let milliseconds = Int64(parts[0]), let id = DossierID.Public(parts[1]) else { return nil }
    return CaseloadQuery.Cursor(touchedAt: Date(timeIntervalSince1970: Double(milliseconds) / 1000), id: id)
  }
}

extension DeskServices {
  public var listCaseload: ListCaseload { ListCaseload(register: register) }
}
