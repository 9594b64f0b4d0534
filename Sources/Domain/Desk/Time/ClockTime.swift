/// A time on the clock of 24 hours, to the minute.
public struct ClockTime: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let hour: Int
  public let minute: Int

  /// `nil` unless it lies from 00:00 to 23:59.
  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.hour = hour
    self.minute = minute
  }

  /// Reads `hh:mm`, or `h:mm` as people type it.
  public init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      let hour = DecimalDigits.number(parts[0]), let minute = DecimalDigits.number(parts[1])
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// The first minute of the day.
  public static let midnight = ClockTime(minutes: 0)

  private init(minutes: Int) {
    hour = minutes / 60
    minute = minutes % 60
  }

  /// Minutes since 00:00.
  public var minutes: Int { hour * 60 + minute }

  /// `hh:mm`.
  public var description: String {
    (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
  }

  public static func < (left: ClockTime, right: ClockTime) -> Bool {
    left.minutes < right.minutes
  }
}

/// Reading of plain decimal digits, byte by byte: no signs, no spaces, no digits of other scripts.
enum DecimalDigits {
  /// The number; `nil` when empty, longer than nine digits, or anything else than digits.
  static func number(_ bytes: some Collection<UInt8>) -> Int? {
    guard (1...9).contains(bytes.count) else { return nil }
    var value = 0
    for byte in bytes {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}
