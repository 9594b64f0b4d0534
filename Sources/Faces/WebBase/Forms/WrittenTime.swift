import Desk

/// Days and times as people type them.
enum WrittenTime {
  /// Minutes after midnight of `3:30`, `03.30`, `3u30`, `0330` or `3`; `nil` for anything else.
  static func minutes(_ text: String) -> Int? {
    let parts = text.lowercased().split { ":.uh ".contains($0) }
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

extension LocalDate {
  /// Day, month and year in figures, with `-`, `/`, `.` or a space between them; two digits are a year of this century.
  init?(written text: String) {
    let parts = text.split { "-/. ".contains($0) }
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }) else { return nil }
    guard let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2]) else { return nil }
    guard parts[2].count == 4 || parts[2].count == 2 else { return nil }
    self.init(year: parts[2].count == 2 ? 2000 + year : year, month: month, day: day)
  }
}
