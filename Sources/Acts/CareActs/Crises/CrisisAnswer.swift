public import Desk
public import Foundation

/// A crisis as its page shows it.
public struct CrisisAnswer: Sendable, Hashable {
  public let id: PublicID
  /// With its notes.
  public let crisis: Crisis
  /// Whether this actor may add to the log and end the crisis.
  public let mayWrite: Bool
  /// Whether this actor may agree as the second person.
  public let maySign: Bool
  /// The contact that it was opened from, while it is still being written or when it may be read.
  public let contact: PublicID?
  public let isContactDraft: Bool
  public let dossier: PublicID?
  public let alias: String?
  /// What colleagues are called who wrote in the log.
  public let labels: [AccountID: String]
  /// Typed but not yet logged by this actor.
  public let draft: CrisisDraft
  public let now: Date
}

/// A note that somebody is typing in a crisis; kept while it is typed.
public struct CrisisDraft: Sendable, Hashable {
  public let text: String
  /// The version to send with the next change.
  public let version: Int64

  public init(text: String, version: Int64) {
    self.text = text
    self.version = version
  }
}

/// What a worker adds to the log.
public enum CrisisInput: Sendable, Hashable {
  case answer(Crisis.Entry.Content)
  /// Where the weapon is, and at what time that is checked again; a time that has passed today is tomorrow's.
  case whereabouts(WeaponWhereabouts, checkAt: ClockTime)
}
