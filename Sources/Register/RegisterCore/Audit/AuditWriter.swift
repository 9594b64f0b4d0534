import Database
import Vault

/// Stores the audit rows of questions. Questions that end at the same time share one commit, and none is answered before
/// its row is stored.
actor AuditWriter {
  private let store: any Store
  private let key: DeskKey
  private var waiting: [(rows: [AuditRow], answer: CheckedContinuation<Void, any Error>)] = []
  private var isWriting = false

  init(store: any Store, key: DeskKey) {
    self.store = store
    self.key = key
  }

  /// Returns when the rows are committed; throws when they could not be, and then the question must stay unanswered.
  func write(_ rows: [AuditRow]) async throws {
    try await withCheckedThrowingContinuation { answer in
      waiting.append((rows, answer))
      guard !isWriting else { return }
      isWriting = true
      Task { await writeAll() }
    }
  }

  private func writeAll() async {
    while !waiting.isEmpty {
      let batch = waiting
      waiting = []
      let rows = batch.flatMap(\.rows)
      do {
        try await store.write { [key] transaction in
          for row in rows { try row.insert(in: transaction, key: key) }
        }
        for question in batch { question.answer.resume() }
      } catch {
        for question in batch { question.answer.resume(throwing: error) }
      }
    }
    isWriting = false
  }
}
