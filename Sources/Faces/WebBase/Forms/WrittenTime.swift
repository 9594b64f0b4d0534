/// Times as people type them.
enum WrittenTime {
  /// Minutes after midnight of `3:30`, `03.30`, `3u30`, `0330`, `3 uur`, `14 uur 30`, `14:30 uur`, `2 pm` or `3`; `nil` for
  /// anything else. *Half drie* is none: it doesn't say whether it is night.
  static func minutes(_ text: String) -> Int? {
    var words = text.lowercased().replacing("uur", with: "u")
    let half = ["am", "pm"].first { words.hasSuffix($0) }
    if half != nil { words.removeLast(2) }
    guard let minutes = ofDay(words) else { return nil }
    guard let half else { return minutes }
    guard (60..<13 * 60).contains(minutes) else { return nil }
    return minutes % 720 + (half == "pm" ? 720 : 0)
  }

  private static func ofDay(_ text: String) -> Int? {
    let parts = text.split { ":.,uh ".contains($0) }
    guard parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }) else { return nil }
    switch parts.count {
    case 2 where parts[1].count == 2: return minutes(hour: parts[0], minute: parts[1])
    case 1 where parts[0].count == 4 || parts[0].count == 3:
      return minutes(hour: parts[0].dropLast(2), minute: parts[0].suffix(2))
    case 1 where parts[0].count <= 2: return minutes(hour: parts[0], minute: "0")
    default: return nil
    }
  }

  private static func minutes(hour: Substring, minute: Substring) -> Int? {
    guard hour.count <= 2, let hour = Int(hour), let minute = Int(minute) else { return nil }
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    return hour * 60 + minute
  }
}
