import Desk
import Foundation
import Synchronization

/// One line on a terminal that tells how far long work is; silent where nobody watches.
final class ProgressLine: Sendable {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let isShown = Mutex(false)

  func show(_ text: Text) {
    guard isTerminal else { return }
    isShown.withLock { $0 = true }
    write("\r\u{1B}[K" + text(Console.language))
  }

  /// Takes the line away again.
  func clear() {
    let wasShown = isShown.withLock { shown in
      defer { shown = false }
      return shown
    }
    if wasShown { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
