public import Access
@_spi(Tables) import CareRecords
import Database
public import Desk
public import Foundation
@_spi(Tables) public import RegisterCore

/// A signal in a list, with what was decided last; reasons stay sealed.
public struct ListedSignal: Sendable, Hashable {
  public let id: SignalID
  public let publicID: SignalID.Public
  public let dossier: DossierID
  public let kind: SignalKind
  public let raisedOn: LocalDate
  public let due: Date
  public let isOpen: Bool
  /// The newest of its rounds, also while it is open again.
  public var decision: SignalDecision?
  public var decidedBy: AccountID?
}

extension SignalTable {
  /// A page of the signals in dossiers that somebody may open, by their term; two queries, however many there are.
  ///
  /// - Parameter after: the last signal of the page before.
  public func page(
    _ dossiers: ListGrant, _ filter: SignalFilter, _ order: ListOrder, after: SignalID.Public?, limit: Int
  ) throws -> ListPart<ListedSignal> {
    let behind = try work.behind(after, order, in: "signal", by: "due_at", as: Date.self)
    let rows = try work.rows(
      """
      SELECT signal.* FROM signal JOIN dossier ON dossier.id = signal.dossier_id
      WHERE signal.desk_id = \(work.desk.id) AND \(fragment: condition(of: filter))
        AND \(fragment: work.condition(of: dossiers, on: DossierTable.access)) AND \(fragment: behind)
      \(fragment: order.sorted(by: "signal.due_at", then: "signal.id")) LIMIT \(limit + 1)
      """)
    return try work.part(rows, limit: limit) { rows in
      let rulings = try newestRulings(of: rows.map { try $0.get("id") })
      return try work.readable(rows) { row in
        guard let kind: SignalKind = try row.coded("kind") else {
          throw RegisterFault.unreadable(column: "signal.kind")
        }
        let id: SignalID = try row.get("id")
        return ListedSignal(
          id: id, publicID: try row.get("public_id"), dossier: try row.get("dossier_id"), kind: kind,
          raisedOn: try row.get("raised_on"), due: try row.get("due_at"), isOpen: try row.get("is_open"),
          decision: try rulings[id]?.coded("decision"), decidedBy: try rulings[id]?.optional("decided_by"))
      }
    }
  }

  private func condition(of filter: SignalFilter) -> SQL {
    switch filter {
    case .open: "signal.is_open = 1"
    case .late: "signal.is_open = 1 AND signal.due_at <= \(work.now)"
    case .decided: "signal.is_open = 0"
    }
  }

  private func newestRulings(of signals: [SignalID]) throws -> [SignalID: Row] {
    guard !signals.isEmpty else { return [:] }
    let rows = try work.rows(
      "SELECT signal_id, decision, decided_by FROM signal_ruling WHERE signal_id IN \(list: signals) ORDER BY round")
    return Dictionary(try rows.map { (try $0.get("signal_id"), $0) }, uniquingKeysWith: { _, newer in newer })
  }
}
