public import Desk
public import Foundation

/// A promised call as its task shows it.
public struct CallBackAnswer: Sendable, Hashable {
  public let callBack: CallBack
  /// Who promised it, tried and ended it, as colleagues see them.
  public let names: [AccountID: String]
  /// What was agreed; `nil` for who may not open the contact.
  public let agreed: Agreed?
  /// Contacts that were begun to keep it and are not finished, or ended without a conversation: those that this actor
  /// may open.
  public let calls: [Call]

  /// What whoever calls has to know.
  public struct Agreed: Sendable, Hashable {
    /// That promised it.
    public let contact: ContactID.Public
    public let alias: String
    public let number: String
    public let agreement: CallBackAgreement
    public let notes: String
    /// What the dossier says of reaching the client; `nil` without a dossier that this actor may open.
    public let client: ClientIdentity?
  }

  public struct Call: Sendable, Hashable {
    public let contact: ContactID.Public
    public let state: Contact.State
    /// Whether this actor may go on with it; a draft of a colleague can be read longer than taken over.
    public let mayWrite: Bool
    public let startedAt: Date
  }
}
