public import Desk
import ScreeningRecords

/// A signal in a dossier, with the reasons of what was decided.
public struct SignalAnswer: Sendable, Hashable {
  public let id: SignalID.Public
  public let signal: Signal
  /// What was decided in earlier rounds, oldest first.
  public let earlier: [Signal.Ruling]
  /// The questionnaire that it came from.
  public let screening: ScreeningID.Public?
  public let raisedOn: LocalDate
}

extension SignalAnswer {
  init(_ stored: StoredSignal, _ forms: [StoredScreening], _ calendar: DeskCalendar) {
    self.init(
      id: stored.publicID, signal: stored.signal, earlier: stored.earlier,
      screening: stored.screening.flatMap { id in forms.first { $0.id == id }?.publicID },
      raisedOn: calendar.day(of: stored.signal.raisedAt))
  }
}
