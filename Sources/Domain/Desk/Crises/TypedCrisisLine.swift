/// A line that somebody typed before its crisis stood in the register: an answer, where the caller is, or a note.
public struct TypedCrisisLine: Sendable, Hashable {
  public let content: Crisis.Entry.Content
  /// What is sealed with it; empty for an answer.
  public let note: String
  /// Of this line alone: however often it is sent, and by whichever way, it stands in the log once.
  public let token: String

  public init(_ content: Crisis.Entry.Content, note: String = "", token: String) {
    self.content = content
    self.note = note
    self.token = token
  }
}
