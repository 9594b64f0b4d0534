public import Desk
public import Foundation

/// A crisis as its page shows it.
public struct CrisisAnswer: Sendable, Hashable {
  public let id: CrisisID.Public
  /// With its notes.
  public let crisis: Crisis
  /// How far others have brought it, as far as its reader is concerned.
  public let stage: String
  /// Whether this actor may add to the log and end the crisis.
  public let mayWrite: Bool
  /// The lines that this actor may still take back, by their place in the log.
  public let undoable: [Int]
  /// Whether this actor may still say that it was opened by mistake.
  public let mayBeMistake: Bool
  /// Whether it belongs to a contact or dossier, also one that this actor may not open.
  public let isLinked: Bool
  /// Whether this actor was called in and has not answered yet.
  public let isCalledIn: Bool
  /// Whom this actor may call in.
  public let colleagues: [ColleagueChoice]
  /// Whether this actor may agree as the second person.
  public let maySign: Bool
  /// The contact that it was opened from, while it is still being written or when it may be read.
  public let contact: ContactID.Public?
  public let isContactDraft: Bool
  public let dossier: DossierID.Public?
  public let alias: String?
  /// What colleagues are called who wrote in the log.
  public let labels: [AccountID: String]
  /// Typed but not yet logged by this actor, in any field of the page.
  public let draft: FormDraft?
  public let now: Date
}

/// What a worker adds to the log.
public enum CrisisInput: Sendable, Hashable {
  case answer(Crisis.Entry.Content)
  /// Where the weapon is, and at what time that is checked again; a time that has passed today is tomorrow's.
  case whereabouts(WeaponWhereabouts, checkAt: ClockTime)
  /// Where the caller is.
  case location(String)
  /// A colleague or the team lead is asked to come along.
  case callIn(AccountID.Public)
}
