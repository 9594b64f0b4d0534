public import Database
public import Desk

/// Where a table keeps what the access rules need to know.
public struct AccessColumns: Sendable {
  let desk: SQL
  let owner: SQL
  let team: SQL
  let author: SQL
  let state: SQL
  let settledAt: SQL

  /// A dossier; name the table `dossier` in the statement.
  public static let dossier = AccessColumns(
    desk: "dossier.desk_id", owner: "dossier.owner_id", team: "dossier.team_id", author: "dossier.entered_by",
    state: "dossier.state", settledAt: "dossier.settled_at")

  /// A contact; name the table `contact` in the statement.
  public static let contact = AccessColumns(
    desk: "contact.desk_id", owner: "contact.worker_id", team: "contact.team_id", author: "contact.entered_by",
    state: "CASE contact.state WHEN 'draft' THEN 'draft' WHEN 'registered' THEN 'open' ELSE 'closed' END",
    settledAt: "contact.settled_at")

  /// A task; name the table `task` in the statement. An open task is an open record, whoever entered it.
  public static let task = AccessColumns(
    desk: "task.desk_id", owner: "task.owner_id", team: "task.team_id", author: "task.created_by", state: "'open'",
    settledAt: "task.created_at")

  /// A crisis; name the table `crisis` in the statement.
  public static let crisis = AccessColumns(
    desk: "crisis.desk_id", owner: "crisis.opened_by", team: "crisis.team_id", author: "crisis.opened_by",
    state: "CASE WHEN crisis.signed_off_at IS NULL THEN 'open' ELSE 'closed' END",
    settledAt: "coalesce(crisis.signed_off_at, crisis.opened_at)")
}

extension ListGrant {
  /// The condition that holds for exactly the rows that `admits` would let through.
  public func condition(on columns: AccessColumns) -> SQL {
    let parts = clauses.map { $0.condition(on: columns) }
    return "(" + parts.joined(separator: " OR ") + ")"
  }
}

extension AccessClause {
  /// The condition that holds for exactly the rows that this clause admits.
  func condition(on columns: AccessColumns) -> SQL {
    var parts: [SQL] = ["\(fragment: columns.desk) = \(desk)"]
    parts += ties.map { tie in
      switch tie {
      case .owner(let account): "\(fragment: columns.owner) = \(account)"
      case .author(let account): "\(fragment: columns.author) = \(account)"
      case .team(let team): "\(fragment: columns.team) = \(team)"
      case .noOwner: "\(fragment: columns.owner) IS NULL"
      }
    }
    if rule.states != Set(RecordState.allCases) {
      parts.append("\(fragment: columns.state) IN \(list: rule.states.map(\.rawValue).sorted())")
    }
    if let settledFrom { parts.append("\(fragment: columns.settledAt) >= \(settledFrom)") }
    return "(" + parts.joined(separator: " AND ") + ")"
  }
}
