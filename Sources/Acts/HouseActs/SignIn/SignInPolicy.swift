public import Foundation

/// How long a sign-in lasts and how guessing is slowed down.
public enum SignInPolicy {
  /// Without a sign of life for this long the workspace is locked: the password is asked again, drafts are kept.
  public static let idle: TimeInterval = 10 * 60
  /// A sign-in ends after this long, whatever happens: the length of the longest shift.
  public static let longest: TimeInterval = 12 * 3600
  /// A sign of life is stored at most this often.
  static let touchEvery: TimeInterval = 30
  /// So many failures in an hour are free; each later one doubles the wait.
  package static let freeFailures = 5
  package static let window: TimeInterval = 3600
  /// Nobody waits longer than this, so that guessing on somebody's account never keeps that person out.
  static let longestWait: TimeInterval = 60

  /// Seconds that still have to pass before the next try, 0 when it may be made now.
  ///
  /// - Parameters:
  ///   - failures: of the last hour for one account from one network, newest first.
  ///   - free: how many of them cost nothing.
  package static func wait(after failures: [Date], free: Int = freeFailures, now: Date) -> TimeInterval {
    guard failures.count >= free, let last = failures.first else { return 0 }
    let doublings = min(failures.count - free, 6)
    let wait = min(longestWait, Double(1 << doublings))
    return max(0, wait - now.timeIntervalSince(last))
  }
}
