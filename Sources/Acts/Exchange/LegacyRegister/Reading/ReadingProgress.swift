/// Tells whoever waits how far the reading is, now and then.
final class ReadingProgress {
  private let report: (LegacyFile, Int) -> Void
  /// Lines between two reports.
  private static let step = 20_000

  /// - Parameter report: gets the file and the lines of it that were read so far.
  init(report: @escaping (LegacyFile, Int) -> Void) {
    self.report = report
  }

  func passed(line: Int, of file: LegacyFile) {
    if line % Self.step == 0 { report(file, line) }
  }
}
