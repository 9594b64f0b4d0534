import Database
public import Desk
public import Foundation
@_spi(Tables) public import RegisterCore

/// The tallies of closed months, as bytes that only the figures understand. Any change of a fact in a month forgets it.
///
/// A month is kept in three steps: reserve its place, count it in one snapshot, fill the place. A change of a fact in
/// between removes the place, so that what was counted before it is never kept. Triggers of the schema do that.
public struct FigureCache: Sendable {
  let desk: DeskID
  /// The version of the counting rules; months counted under another are not read.
  let rules: Int
  /// The breakdown by which the tallies are split; empty for the whole desk.
  let breakdown: String

  public init(desk: DeskID, rules: Int, breakdown: String) {
    self.desk = desk
    self.rules = rules
    self.breakdown = breakdown
  }

  /// The months of a span that are kept.
  public func months(_ run: MonthRun, _ work: Work) throws -> Set<String> {
    let rows = try work.rows("SELECT month FROM figure_month WHERE \(fragment: kept(run))")
    return Set(try rows.map { try $0.get("month", as: String.self) })
  }

  /// What tells the kept tallies of each month of a span from all that were kept before or will be kept later.
  public func stamps(_ run: MonthRun, _ work: Work) throws -> [String: String] {
    let rows = try work.rows("SELECT month, token FROM figure_month WHERE \(fragment: kept(run))")
    return try Dictionary(
      rows.map { (try $0.get("month", as: String.self), try $0.get("token", as: String.self)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The kept tallies of a span, by month.
  public func tallies(_ run: MonthRun, _ work: Work) throws -> [String: [UInt8]] {
    let rows = try work.rows("SELECT month, tallies FROM figure_month WHERE \(fragment: kept(run))")
    return try Dictionary(
      rows.map { (try $0.get("month", as: String.self), try $0.get("tallies", as: [UInt8].self)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Makes places for months that are about to be counted; facts that are being written now are waited for.
  ///
  /// - Parameter token: tells this count from one that somebody else begins meanwhile; the last to reserve fills.
  public func reserve(_ months: [String], token: String, at now: Date, _ work: Work) throws {
    // A fact whose transaction began before the place was there would not remove it. SQLite has one writer at a time;
    // in PostgreSQL this lock is not given while any transaction has removed, or tried to remove, a place.
    if work.transaction.dialect == .postgres {
      try work.execute("LOCK TABLE figure_month IN SHARE ROW EXCLUSIVE MODE")
    }
    for month in months {
      try work.execute(
        """
        INSERT INTO figure_month (desk_id, month, breakdown, catalogue, token, tallies, computed_at)
        VALUES (\(desk), \(month), \(breakdown), \(rules), \(token), \([UInt8]?.none), \(now))
        ON CONFLICT (desk_id, month, breakdown) DO UPDATE
          SET catalogue = excluded.catalogue, token = excluded.token, tallies = NULL
        """)
    }
  }

  /// Puts the tallies of a month in its place, if the place is still there.
  ///
  /// - Returns: whether they were kept.
  @discardableResult public func fill(
    _ month: String, _ tallies: [UInt8], token: String, at now: Date, _ work: Work
  ) throws -> Bool {
    let kept = try work.execute(
      """
      UPDATE figure_month SET tallies = \(tallies), computed_at = \(now)
      WHERE desk_id = \(desk) AND month = \(month) AND breakdown = \(breakdown) AND token = \(token)
        AND tallies IS NULL
      """)
    return kept == 1
  }

  private func kept(_ run: MonthRun) -> SQL {
    """
    desk_id = \(desk) AND breakdown = \(breakdown) AND catalogue = \(rules) AND tallies IS NOT NULL
      AND month BETWEEN \(run.firstMonth) AND \(run.lastMonth)
    """
  }
}
