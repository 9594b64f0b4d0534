public import Desk
public import Foundation
import ScreeningRecords

/// The event of a dossier, as its page shows it.
public struct IndexEventAnswer: Sendable, Hashable {
  public let event: IndexEvent
  /// The version to send with the next change.
  public let version: Int64
  public let by: String?
  public let at: Date
  /// The moments that are still to come.
  public let moments: [FollowUpMoment]
}

extension IndexEventAnswer {
  init(_ stored: StoredIndexEvent, by label: String?, today: LocalDate, _ rule: FollowUpRule) {
    self.init(
      event: stored.event, version: stored.version, by: label, at: stored.enteredAt,
      moments: stored.event.moments(from: today, rule))
  }
}
