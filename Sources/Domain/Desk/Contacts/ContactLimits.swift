/// The desk's own limits on contacts; settings, with these as the start.
public struct ContactLimits: Sendable, Hashable {
  /// How many days later a worker may still record a contact.
  public var afterTheFactDays: Int
  /// How many days later a worker may still record a colleague's contact.
  public var onBehalfDays: Int
  public var longestHours: Int
  /// How long the notes of a contact without data can be brought back.
  public var setAsideHours: Int
  /// How many days after the talk a call back can be promised.
  public var callBackDays: Int
  /// How far a start may lie ahead of the clock of the house, in seconds.
  public var clockSlack: Double

  public init(
    afterTheFactDays: Int = 14, onBehalfDays: Int = 7, longestHours: Int = 12, setAsideHours: Int = 24,
    callBackDays: Int = CallBack.daysAhead, clockSlack: Double = 60
  ) {
    self.afterTheFactDays = afterTheFactDays
    self.onBehalfDays = onBehalfDays
    self.longestHours = longestHours
    self.setAsideHours = setAsideHours
    self.callBackDays = callBackDays
    self.clockSlack = clockSlack
  }

  public static let standard = ContactLimits()
}
