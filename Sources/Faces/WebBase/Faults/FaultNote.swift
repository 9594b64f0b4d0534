import Synchronization

/// Carries a fault from the place where it becomes a page out to the log.
final class FaultNote: Sendable {
  @TaskLocal static var current: FaultNote?

  private let box = Mutex<(any Error)?>(nil)

  var fault: (any Error)? { box.withLock { $0 } }

  func keep(_ fault: any Error) {
    box.withLock { $0 = fault }
  }
}

extension WebContext {
  /// Puts a fault in the log of this request, by its kind alone, when the page that follows goes on without it.
  public func note(_ fault: any Error) {
    FaultNote.current?.keep(fault)
  }
}
