public import Desk

/// What every page of a dossier shows of it: what it is called, how the client may be reached and where never, its coded
/// facts, whether a crisis runs, and what the reader may do. Opens who the client is, and nothing else.
public struct DossierFrame: Sendable, Hashable {
  public let id: DossierID.Public
  public let version: Int64
  /// Alias, spoken code, or a name that says nothing.
  public let label: String
  public let reach: DossierReach
  public let facts: DossierFacts
  public let hasOpenCrisis: Bool
  /// The crisis that is not signed off, where the reader may open it.
  public let openCrisis: CrisisID.Public?
  public let openedOn: LocalDate
  public let today: LocalDate
  public let isClosed: Bool
  public let isLegacy: Bool
  public let isMine: Bool
  /// Whether somebody carries it.
  public let hasOwner: Bool
  public let mayWrite: Bool
  public let mayReassign: Bool
  /// Whether they may let help go on beyond the limit of its product.
  public let mayAllowSessions: Bool
}

/// How and when a client may be reached, and where never; no number and no address.
public struct DossierReach: Sendable, Hashable {
  public let safeContact: String
  public let voicemail: ClientIdentity.Voicemail
  /// Whether somebody may listen in, or read along.
  public let phoneIsShared: Bool
  public let emailIsShared: Bool

  init(_ identity: ClientIdentity) {
    safeContact = identity.safeContact
    voicemail = identity.voicemail
    phoneIsShared = identity.phoneIsShared
    emailIsShared = identity.emailIsShared
  }
}

/// What one page of a dossier shows, in the dossier's frame.
public struct Framed<Content: Sendable>: Sendable {
  public let frame: DossierFrame
  /// What the reader typed in forms of this page and has not sent yet, by the name of the form.
  public let drafts: [String: FormDraft]
  public let content: Content

  package init(frame: DossierFrame, drafts: [String: FormDraft], content: Content) {
    self.frame = frame
    self.drafts = drafts
    self.content = content
  }
}
