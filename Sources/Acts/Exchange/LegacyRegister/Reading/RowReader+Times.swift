import Desk

extension RowReader {
  /// A day written `dd-mm-yyyy`; one digit for day or month will do.
  mutating func day(_ column: LegacyColumn, required: Bool = false) -> LocalDate? {
    guard let text = text(column, required: required) else { return nil }
    guard let numbers = Self.numbers(text, separator: UInt8(ascii: "-"), lengths: [1...2, 1...2, 4...4]) else {
      report(.value(.notADate), column)
      return nil
    }
    guard let day = LocalDate(year: numbers[2], month: numbers[1], day: numbers[0]) else {
      report(.value(.impossibleDate), column)
      return nil
    }
    guard context.limits.days.contains(day) else {
      report(.value(.dateOutOfRange(context.limits.days)), column)
      return nil
    }
    return day
  }

  /// A time written `hh:mm` on a day that was read before; without that day only its form is looked at.
  mutating func time(_ column: LegacyColumn, on day: LocalDate?) -> LegacyTime? {
    guard let text = text(column, required: true) else { return nil }
    guard let numbers = Self.numbers(text, separator: UInt8(ascii: ":"), lengths: [1...2, 2...2]) else {
      report(.value(.notATime), column)
      return nil
    }
    guard let clock = ClockTime(hour: numbers[0], minute: numbers[1]) else {
      report(.value(.impossibleTime), column)
      return nil
    }
    guard let day else { return nil }
    do {
      let moment = try context.calendar.moment(day, clock)
      guard moment <= context.limits.now else {
        report(.value(.inFuture), column)
        return nil
      }
      return LegacyTime(clock: clock, moment: moment)
    } catch {
      report(.value(.skippedTime), column)
      return nil
    }
  }

  /// Numbers of so many digits, parted by one character; `nil` for anything else.
  private static func numbers(_ text: String, separator: UInt8, lengths: [ClosedRange<Int>]) -> [Int]? {
    let parts = text.utf8.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count == lengths.count else { return nil }
    var numbers: [Int] = []
    for (part, length) in zip(parts, lengths) {
      guard length.contains(part.count), part.allSatisfy(isDigit) else { return nil }
      numbers.append(part.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
    }
    return numbers
  }
}
