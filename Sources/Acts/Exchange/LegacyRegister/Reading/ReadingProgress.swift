/// Tells whoever waits how far the reading is, now and then.
final class ReadingProgress {
  private let report: (LegacyFile, Int) -> Void
  private let step: Int

  /// - Parameter report: gets the file and the lines of it that were read so far.
  init(every step: Int = 20_000, report: @escaping (LegacyFile, Int) -> Void) {
    self.step = step
    self.report = report
  }

  func passed(line: Int, of file: LegacyFile) {
    if line % step == 0 { report(file, line) }
  }
}
