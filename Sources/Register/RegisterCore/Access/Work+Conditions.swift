public import Access
public import Database
import Desk
public import Foundation

/// One way in which a list may hold a record: a rule that allows it, with all that refuse.
@_spi(Tables)
public struct AccessWay: Sendable {
  /// Holds for exactly the rows of this way.
  public let condition: SQL
  /// The earliest moment of settling that it still admits.
  public let settledFrom: Date?
}

/// The access rules as conditions: what the rules admit one by one in memory, a list asks of the database.
@_spi(Tables)
extension Work {
  /// The condition that holds for exactly the rows that the list admits.
  public func condition(of list: ListGrant, on columns: AccessColumns) -> SQL {
    let allowed = list.allowing.map { condition(of: $0, on: columns) }.joined(separator: " OR ")
    guard !list.denying.isEmpty else { return "(\(fragment: allowed))" }
    return "((\(fragment: allowed)) AND \(fragment: refused(by: list, on: columns)))"
  }

  /// The same, way by way: each has an index of its own.
  public func ways(of list: ListGrant, on columns: AccessColumns) -> [AccessWay] {
    list.allowing.map { clause in
      let allowed = condition(of: clause, on: columns)
      guard !list.denying.isEmpty else { return AccessWay(condition: allowed, settledFrom: clause.settledFrom) }
      return AccessWay(
        condition: "(\(fragment: allowed) AND \(fragment: refused(by: list, on: columns)))",
        settledFrom: clause.settledFrom)
    }
  }

  /// A column of a condition may be empty, and then `NOT` would refuse the row by mistake.
  private func refused(by list: ListGrant, on columns: AccessColumns) -> SQL {
    let denied = list.denying.map { condition(of: $0, on: columns) }.joined(separator: " OR ")
    return "CASE WHEN \(fragment: denied) THEN 0 ELSE 1 END = 1"
  }

  private func condition(of clause: AccessClause, on columns: AccessColumns) -> SQL {
    var parts: [SQL] = ["\(fragment: columns.desk) = \(clause.desk)"]
    parts += clause.ties.map { tie in
      switch tie {
      case .owner(let account): "\(fragment: columns.owner) = \(account)"
      case .author(let account): "\(fragment: columns.author) = \(account)"
      case .team(let team): "\(fragment: columns.team) = \(team)"
      case .noOwner: "\(fragment: columns.owner) IS NULL"
      case .kept(let relation): register.relations.condition(relation, on: columns.id, by: actor, at: now)
      }
    }
    if clause.rule.states != Set(RecordState.allCases) {
      parts.append("\(fragment: columns.state) IN \(list: clause.rule.states.map(\.rawValue).sorted())")
    }
    if let settledFrom = clause.settledFrom { parts.append("\(fragment: columns.settledAt) >= \(settledFrom)") }
    return "(" + parts.joined(separator: " AND ") + ")"
  }
}
