import Synchronization

/// Prepared answers, one after the other.
final class Sequenced: Sendable {
  private let answers: Mutex<[[UInt8]]>

  init(_ answers: [[UInt8]]) {
    self.answers = Mutex(answers)
  }

  func next() -> [UInt8] {
    answers.withLock { $0.removeFirst() }
  }
}
