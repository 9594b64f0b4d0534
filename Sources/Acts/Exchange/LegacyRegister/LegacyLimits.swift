public import Desk
public import Foundation

/// Bounds beyond which a value can only be a slip of the pen, and sizes beyond which a file can't be a register.
public struct LegacyLimits: Sendable, Hashable {
  /// The days on which something in the register can have happened.
  public let days: ClosedRange<LocalDate>
  /// Marks on the Dutch school scale.
  public let marks = 1...10
  /// Minutes of one contact or session: no longer than a day.
  public let minutes = 0...1440
  /// The number of a session within its trajectory.
  public let sessionNumbers = 1...999
  /// Years between birth and registration.
  public let ages = 0...110
  /// Bytes of one field.
  public let fieldBytes = 200
  /// Bytes of one key, such as a dossier number.
  public let keyBytes = 32
  /// Bytes of one line; a longer one is not looked into.
  public let lineBytes = 8192
  /// Mebibytes of one file; a larger one is not read.
  public let fileMebibytes = 1024

  /// The moment of the import; nothing in the register can be later.
  public let now: Date

  public init(now: Date, calendar: DeskCalendar) {
    self.now = now
    let today = calendar.day(of: now)
    days = min(Self.firstDay, today)...today
  }

  /// No register with a web form, an e-mail channel and these codes is older.
  private static let firstDay = LocalDate(dayNumber: 10_957)  // 1 January 2000
}
