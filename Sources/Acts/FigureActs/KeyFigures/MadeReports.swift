import Desk
import KeyFigures
import Synchronization

/// Reports that were made before from months that are over, so that they are not added up again for every reader.
///
/// They are found by everything that they were made of, read in the reader's own snapshot: a month of which a fact
/// changed is no longer kept, and is kept again under another stamp. Only counts stand here, nothing of anybody.
final class MadeReports: Sendable {
  /// What a report is made of.
  struct Source: Hashable, Sendable {
    let period: Period
    let breakdown: Breakdown?
    /// The month that it was, which decides what is shown as still running.
    let current: Month
    /// The stamp of each kept month; no two databases share one.
    let stamps: [Month: String]
    let opening: TallySheet
    let products: [Code]
    let subPurposes: [String: Text]
    let expectation: WaitingExpectation?
  }

  static let shared = MadeReports()

  /// More than a desk's people look at in a day.
  private static let capacity = 24

  private let kept = Mutex<[Source: KeyFiguresReport]>([:])

  /// - Returns: `nil` unless all months of the period are kept and were made into a report before.
  func report(of source: Source) -> KeyFiguresReport? {
    guard source.stamps.count == source.period.months.count else { return nil }
    return kept.withLock { $0[source] }
  }

  func keep(_ report: KeyFiguresReport, of source: Source) {
    guard source.stamps.count == source.period.months.count else { return }
    kept.withLock { kept in
      if kept.count >= Self.capacity { kept.removeAll() }
      kept[source] = report
    }
  }
}
