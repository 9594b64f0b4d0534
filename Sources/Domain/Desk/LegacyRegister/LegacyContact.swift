public import Foundation

/// A contact of an older register.
public struct LegacyContact: Sendable, Hashable {
  /// The number of the contact in the older register; unique there.
  public var number: String
  public var day: LocalDate
  public var time: LegacyTime
  public var channel: ContactChannel
  public var minutes: Int?
  public var group: TargetGroup
  /// A code of the list of units.
  public var unit: CodeKey
  /// A code of the list of help questions.
  public var topic: CodeKey?
  public var outcome: ContactOutcome
  /// The number of the dossier that the contact belongs to; `nil` when it stands alone.
  public var dossier: String?
  public var marks: Set<LegacyMark>

  public init(
    number: String, day: LocalDate, time: LegacyTime, channel: ContactChannel = .unknown, minutes: Int? = nil,
    group: TargetGroup = .unknown, unit: CodeKey = "unknown", topic: CodeKey? = nil,
    outcome: ContactOutcome = .unknown, dossier: String? = nil, marks: Set<LegacyMark> = []
  ) {
    self.number = number
    self.day = day
    self.time = time
    self.channel = channel
    self.minutes = minutes
    self.group = group
    self.unit = unit
    self.topic = topic
    self.outcome = outcome
    self.dossier = dossier
    self.marks = marks
  }
}

/// A time of day as the clock of the desk showed it, with the moment that it was.
public struct LegacyTime: Sendable, Hashable {
  public let clock: ClockTime
  /// When the clock showed the time twice, the first of the two.
  public let moment: Date

  public init(clock: ClockTime, moment: Date) {
    self.clock = clock
    self.moment = moment
  }
}
