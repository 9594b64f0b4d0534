import Desk
import Foundation
import Synchronization

/// What people searched for lately, so that going back leads to what was found. Each search has a name that nobody can
/// guess and that says nothing; the words stay in the memory of this process, for the account that typed them, and are
/// gone with it.
final class KeptSearches: Sendable {
  private struct Search {
    let term: String
    let account: AccountID
    let at: Date
  }

  /// For how long one can go back, in seconds; a setting of ours, shorter than a shift.
  static let age: TimeInterval = 30 * 60
  /// How many are kept for everybody together; the oldest go first.
  static let limit = 1_000

  private let searches = Mutex<[String: Search]>([:])

  /// Keeps a search under a name.
  func keep(_ term: String, named name: String, of account: AccountID, at now: Date) {
    searches.withLock { searches in
      searches = searches.filter { now.timeIntervalSince($0.value.at) < Self.age }
      if searches.count >= Self.limit, let oldest = searches.min(by: { $0.value.at < $1.value.at }) {
        searches[oldest.key] = nil
      }
      searches[name] = Search(term: term, account: account, at: now)
    }
  }

  /// What somebody searched for under a name; `nil` for another account, and once it is too long ago.
  func term(named name: String, of account: AccountID, at now: Date) -> String? {
    searches.withLock { searches in
      guard let found = searches[name], found.account == account, now.timeIntervalSince(found.at) < Self.age else {
        return nil
      }
      return found.term
    }
  }
}
