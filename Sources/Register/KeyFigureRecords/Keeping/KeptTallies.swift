import Database
import Desk
public import KeyFigures
@_spi(Tables) public import RegisterCore

/// The tallies of closed months that are kept. Any change of a fact in a month forgets it.
///
/// A month is kept in three steps: reserve its place, count it in one snapshot, fill the place. A change of a fact in
/// between removes the place, so that what was counted before it is never kept. Triggers in the database do that.
public struct KeptTallies {
  private let work: Work
  /// The breakdown by which the tallies are split; empty for the whole desk.
  private let breakdown: String
  /// The version of the counting rules; months counted under another are not read.
  private let rules = KeyFigureCatalogue.indicators.version

  public init(_ work: Work, split breakdown: Breakdown?) {
    self.work = work
    self.breakdown = breakdown?.rawValue ?? ""
  }

  /// The months of a run that are kept.
  public func months(_ run: Period) throws -> Set<Month> {
    let rows = try work.rows("SELECT month FROM figure_month WHERE \(fragment: kept(run))")
    return Set(try rows.compactMap { Month(iso: try $0.get("month", as: String.self)) })
  }

  /// What tells the kept tallies of each month of a run from all that were kept before or will be kept later.
  public func stamps(_ run: Period) throws -> [Month: String] {
    let rows = try work.rows("SELECT month, token FROM figure_month WHERE \(fragment: kept(run))")
    return try rows.reduce(into: [:]) { stamps, row in
      if let month = Month(iso: try row.get("month", as: String.self)) { stamps[month] = try row.get("token") }
    }
  }

  /// The kept tallies of a run, by month. One that can't be read is left out, as if it had not been kept.
  public func tallies(_ run: Period) throws -> [Month: TallySheet] {
    let rows = try work.rows("SELECT month, tallies FROM figure_month WHERE \(fragment: kept(run))")
    return try rows.reduce(into: [:]) { sheets, row in
      guard let month = Month(iso: try row.get("month", as: String.self)) else { return }
      let bytes = try row.get("tallies", as: [UInt8].self)
      do {
        sheets[month] = try TallySheet(bytes: bytes, of: KeyFigureCatalogue.indicators)
      } catch {
        return
      }
    }
  }

  /// Makes places for months that are about to be counted; facts that are being written now are waited for.
  ///
  /// - Parameter token: tells this count from one that somebody else begins meanwhile; the last to reserve fills.
  public func reserve(_ months: [Month], token: String) throws {
    // A fact whose transaction began before the place was there would not remove it. SQLite has one writer at a time;
    // in PostgreSQL this lock is not given while any transaction has removed, or tried to remove, a place.
    if work.dialect == .postgres {
      try work.execute("LOCK TABLE figure_month IN SHARE ROW EXCLUSIVE MODE")
    }
    for month in months {
      try work.execute(
        """
        INSERT INTO figure_month (desk_id, month, breakdown, catalogue, token, tallies, computed_at)
        VALUES (\(work.desk.id), \(month.iso), \(breakdown), \(rules), \(token), \([UInt8]?.none), \(work.now))
        ON CONFLICT (desk_id, month, breakdown) DO UPDATE
          SET catalogue = excluded.catalogue, token = excluded.token, tallies = NULL
        """)
    }
  }

  /// Puts the tallies of a month in its place, if the place is still there.
  ///
  /// - Returns: whether they were kept.
  @discardableResult public func fill(_ month: Month, _ tallies: TallySheet, token: String) throws -> Bool {
    let kept = try work.execute(
      """
      UPDATE figure_month SET tallies = \(tallies.bytes), computed_at = \(work.now)
      WHERE desk_id = \(work.desk.id) AND month = \(month.iso) AND breakdown = \(breakdown) AND token = \(token)
        AND tallies IS NULL
      """)
    return kept == 1
  }

  private func kept(_ run: Period) -> SQL {
    """
    desk_id = \(work.desk.id) AND breakdown = \(breakdown) AND catalogue = \(rules) AND tallies IS NOT NULL
      AND month BETWEEN \(run.from.iso) AND \(run.through.iso)
    """
  }
}
