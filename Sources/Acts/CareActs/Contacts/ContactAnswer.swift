public import Desk
public import Foundation

/// A contact as its page shows it.
public struct ContactAnswer: Sendable, Hashable {
  public let id: ContactID.Public
  public let contact: Contact
  /// Whether this actor may go on with the draft, or correct the registered contact.
  public let mayWrite: Bool
  /// The dossier that it belongs to, when this actor may open it.
  public let dossier: DossierID.Public?
  /// Whether this actor may refer from here: it is registered, somebody's own, and belongs to no dossier.
  public let mayRefer: Bool
  /// While it belongs to no dossier: its referrals, oldest first, with their texts.
  public let referrals: [ReferralAnswer]
  /// What was decided to refer, oldest first.
  public let toMake: [ReferralToMakeAnswer]
  /// The calls that it promised, oldest first.
  public let callBacks: [ContactCallBack]
  /// The promise that it was begun to keep.
  public let keeps: ContactCallBack?
  /// How often it was corrected; what it said before is read with `ReadVersions`.
  public let corrections: Int
  /// Who had the contact and who wrote it down, as colleagues see them.
  public let worker: String?
  public let recorder: String?
  /// What the reader typed in forms about it and has not sent yet, by the name of the form.
  public let drafts: [String: FormDraft]
}

/// A promised call, as a contact shows it.
public struct ContactCallBack: Sendable, Hashable {
  public let callBack: CallBack
  /// That stands for it; `nil` for who may not open that.
  public let task: TaskID.Public?
}

/// A line in a list of contacts: coded facts only.
public struct ContactLineAnswer: Sendable, Hashable {
  public let id: ContactID.Public
  public let state: Contact.State
  public let content: ContactContent
  public let recorder: String?
}

/// A record that may be of the same caller; nothing of its content is shown.
public struct PossibleMatch: Sendable, Hashable {
  /// Where it can be read.
  public enum Record: Sendable, Hashable {
    case contact(ContactID.Public)
    case dossier(DossierID.Public)
  }

  public let record: Record
  /// How often the caller was in touch before.
  public let earlierContacts: Int
}

/// The answer of autosaving a draft.
public struct SavedDraft: Sendable, Hashable {
  public let version: Int
  public let savedAt: Date
  /// The contact as it stands now.
  public let content: ContactContent
}
