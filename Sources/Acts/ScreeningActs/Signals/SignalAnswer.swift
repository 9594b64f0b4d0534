public import Desk
public import Foundation
public import HouseActs
import ScreeningRecords

/// A signal in a dossier, with the reasons of what was decided.
public struct SignalAnswer: Sendable, Hashable {
  public let id: PublicID
  public let signal: Signal
  /// What was decided in earlier rounds, oldest first.
  public let earlier: [Signal.Ruling]
  /// The questionnaire that it came from.
  public let screening: PublicID?
  public let raisedOn: LocalDate
}

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

extension SignalAnswer {
  init(_ stored: StoredSignal, _ forms: [StoredScreening], _ calendar: DeskCalendar) {
    self.init(
      id: stored.publicID, signal: stored.signal, earlier: stored.earlier,
      screening: stored.screening.flatMap { id in forms.first { $0.id == id }?.publicID },
      raisedOn: calendar.day(of: stored.signal.raisedAt))
  }
}

extension IndexEventAnswer {
  init(_ stored: StoredIndexEvent, by label: String?, today: LocalDate, _ rule: FollowUpRule) {
    self.init(
      event: stored.event, version: stored.version, by: label, at: stored.enteredAt,
      moments: stored.event.moments(from: today, rule))
  }
}

extension DeskServices {
  /// When the desk comes back after an event.
  public var followUpRule: FollowUpRule { followUp }
}
