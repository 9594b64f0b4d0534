/// Times as people type them.
enum WrittenTime {
  /// Minutes after midnight of `3:30`, `03.30`, `3u30`, `0330`, `3 uur` or `3`; `nil` for anything else.
  static func minutes(_ text: String) -> Int? {
    let parts = text.lowercased().replacing("uur", with: "u").split { ":.uh ".contains($0) }
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
