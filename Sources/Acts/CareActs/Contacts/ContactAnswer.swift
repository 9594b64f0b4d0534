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
  /// How often it was corrected; what it said before is read with `ReadVersions`.
  public let corrections: Int
  /// Who had the contact and who wrote it down, as colleagues see them.
  public let worker: String?
  public let recorder: String?
  /// What the reader typed in forms about it and has not sent yet, by the name of the form.
  public let drafts: [String: FormDraft]
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
