public import Desk
public import Foundation

/// A job as it stands in the register. It holds numbers and codes only.
public struct StoredJob: Sendable, Hashable {
  public enum State: String, Sendable, Hashable, CaseIterable {
    case waiting
    case done
    /// Tried often enough; a person has to look.
    case failed
  }

  public let id: JobID
  public let publicID: JobID.Public
  public let kind: JobKind
  /// The number of the record that it is about; 0 for none.
  public let subject: Int64
  public let runAt: Date
  public let state: State
  /// How often it was begun since it last succeeded.
  public let attempts: Int
  /// The name of the last fault: its case, never a value.
  public let fault: String?
  /// When it was last done.
  public let doneAt: Date?
  /// The lease under which it is being done now.
  public let lease: String?
}
