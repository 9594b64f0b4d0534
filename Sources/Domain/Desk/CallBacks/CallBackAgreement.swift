public import Foundation

/// What was agreed in a talk with somebody who is to be called back: when, on which number, by whom, and what makes a call
/// safe for them.
public struct CallBackAgreement: Sendable, Hashable {
  /// Who calls.
  public enum Caller: Sendable, Hashable {
    /// Whoever had the contact.
    case worker
    /// Whoever is on shift.
    case shift
    case colleague(AccountID)
  }

  /// `nil` for the day of the talk itself.
  public var day: LocalDate?
  public var time: ClockTime?
  public var caller: Caller
  /// Where to call; empty for the number by which the caller can be found again.
  public var number: String
  /// What may be left on an answering machine; `nil` as long as nobody asked.
  public var voicemail: ClientIdentity.Voicemail?
  /// Who may answer, and within which hours, in words.
  public var rule: String

  public init(
    day: LocalDate? = nil, time: ClockTime? = nil, caller: Caller = .worker, number: String = "",
    voicemail: ClientIdentity.Voicemail? = nil, rule: String = ""
  ) {
    self.day = day
    self.time = time
    self.caller = caller
    self.number = number
    self.voicemail = voicemail
    self.rule = rule
  }

  /// The moment that was promised; `nil` as long as no time was.
  ///
  /// - Parameter talk: the day of the talk.
  /// - Throws: for a time that the clocks skip on that day.
  public func due(talk: LocalDate, calendar: DeskCalendar) throws(TimeRefusal) -> Date? {
    guard let time else { return nil }
    return try calendar.moment(day ?? talk, time)
  }

  /// What is left of it when the client wants to be less known: below `known` no number, below `alias` nothing of how
  /// they live.
  public func reduced(to level: KnownToDesk) -> CallBackAgreement {
    var left = self
    if level < .known { left.number = "" }
    if level < .alias { left.rule = "" }
    return left
  }
}
