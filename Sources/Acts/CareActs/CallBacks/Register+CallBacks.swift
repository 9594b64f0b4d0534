import Access
import CareRecords
import Desk
import RegisterCore

extension Register {
  /// Changes a promised call and the task that stands for it.
  func changeCallBack(
    _ task: TaskID.Public, seen: Int64, _ occasion: Occasion,
    _ body: @escaping @Sendable (inout CallBack, inout DeskTask, AccountID, Work) throws -> Void
  ) async throws {
    guard let worker = occasion.actor.account else { throw AccessRefusal(action: .completeTask) }
    try await act(occasion) { work in
      let (old, grant) = try work.openTask(task, for: .completeTask)
      guard let stored = try CallBackTable(work).find(of: old.stored.id) else { throw NotFound() }
      var changed = old
      var moved = stored
      try body(&moved.callBack, &changed.task, worker, work)
      guard seen == old.stored.version else { throw StaleVersion(current: old.stored.version) }
      try CallBackTable(work).update(moved, over: stored)
      try TaskTable(work).update(changed, over: old, grant)
      if !moved.callBack.isOpen, let contact = try ContactTable(work).find(stored.contact) {
        try work.settle(contact.dossier, by: worker, grant)
      }
      if let form = occasion.form { try work.drafts(of: old.stored, grant).settle(form, of: worker) }
      work.record(.taskWritten, grant, about: old.stored.about.records)
    }
  }
}
