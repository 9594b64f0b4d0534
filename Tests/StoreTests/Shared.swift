import Synchronization

/// A value that several tasks of a test look at and change.
final class Shared<Value: Sendable>: Sendable {
  private let value: Mutex<Value>

  init(_ value: Value) {
    self.value = Mutex(value)
  }

  var now: Value { value.withLock { $0 } }

  @discardableResult func change<Result: Sendable>(_ change: (inout Value) -> Result) -> Result {
    value.withLock { value in change(&value) }
  }
}
