public import Desk
public import Foundation

/// What a task is about, as far as this actor may know.
public enum TaskSubject: Sendable, Hashable {
  /// With its alias; `nil` for a client who is known by a code only.
  case dossier(DossierID.Public, alias: String?)
  /// A contact that belongs to no dossier.
  case contact(ContactID.Public)
  case crisis(CrisisID.Public)
  /// A worker's own task about nothing but itself.
  case itself
  /// A record that this actor may not open.
  case closed
}

/// A line in a list of tasks.
public struct TaskLine: Sendable, Hashable {
  public let id: TaskID.Public
  public let task: DeskTask
  public let mark: DueMark
  /// Empty when the source says enough.
  public let title: String
  public let subject: TaskSubject
  /// Who carries it, as colleagues see them; `nil` for whoever is on shift.
  public let owner: String?
  public let isMine: Bool
}

/// A colleague to whom a task can be given.
public struct ColleagueChoice: Sendable, Hashable {
  public let id: AccountID.Public
  public let label: String
}

/// A task as its page shows it.
public struct TaskAnswer: Sendable, Hashable {
  public let line: TaskLine
  /// The version to send with the next change.
  public let version: Int64
  /// Who carries it; `nil` for whoever is on shift.
  public let owner: AccountID.Public?
  public let mayComplete: Bool
  public let colleagues: [ColleagueChoice]
  public let doneBy: String?
  /// What the reader typed in its forms and has not sent yet, by their names.
  public let drafts: [String: FormDraft]
  /// The call that it stands for.
  public let callBack: CallBackAnswer?
  public let now: Date
}

/// The page on which a task is made: what it would be about, and who could do it.
public struct NewTaskAnswer: Sendable, Hashable {
  public let subject: TaskSubject
  public let colleagues: [ColleagueChoice]
  /// What the reader typed in this form and has not sent yet.
  public let draft: FormDraft?
  public let now: Date
}

/// To whom a task is given.
public enum TaskOwner: Sendable, Hashable {
  case me
  /// Whoever is on shift.
  case shift
  case colleague(AccountID.Public)
}

/// The record that a new task is about.
public enum TaskPlace: Sendable, Hashable {
  case dossier(DossierID.Public)
  case contact(ContactID.Public)
  case itself
}
