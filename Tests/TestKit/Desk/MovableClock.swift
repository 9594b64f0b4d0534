public import Foundation
import Synchronization

/// A clock that stands still until a test moves it.
public final class MovableClock: Sendable {
  private let moment: Mutex<Date>

  public init(at start: Date = .t0) {
    moment = Mutex(start)
  }

  public var now: Date { moment.withLock { $0 } }

  public func advance(by seconds: TimeInterval) {
    moment.withLock { $0 += seconds }
  }

  public func set(to date: Date) {
    moment.withLock { $0 = date }
  }
}

extension Date {
  /// The moment at which tests begin: Sunday 22 November 2026, 03:00 in Amsterdam, in the middle of a night shift.
  public static let t0 = Date(timeIntervalSince1970: 1_795_312_800)
}
