import Synchronization

/// Carries a fault from the place where it becomes a page out to the log, and what was sent to the page of the fault.
final class FaultNote: Sendable {
  @TaskLocal static var current: FaultNote?

  private struct Kept {
    var fault: (any Error)?
    var form: FormData?
    var isRead = false
  }

  private let box = Mutex(Kept())

  var fault: (any Error)? { box.withLock { $0.fault } }
  /// What was sent, once it is known whose it is.
  var form: FormData? { box.withLock { $0.form } }
  /// Whether the form was read, whatever it was.
  var isRead: Bool { box.withLock { $0.isRead } }

  func keep(_ fault: any Error) {
    box.withLock { $0.fault = fault }
  }

  func keep(_ form: FormData) {
    box.withLock { $0.form = form }
  }

  func noteReading() {
    box.withLock { $0.isRead = true }
  }
}

extension WebContext {
  /// Puts a fault in the log of this request, by its kind alone, when the page that follows goes on without it.
  public func note(_ fault: any Error) {
    FaultNote.current?.keep(fault)
  }
}
