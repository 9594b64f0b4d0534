public import Desk

/// What every page of a dossier knows of it: what it is called, its coded facts, and what the reader may do. Opens the label
/// and nothing else.
public struct DossierFrame: Sendable, Hashable {
  public let id: DossierID.Public
  public let version: Int64
  /// Alias, spoken code, or a name that says nothing.
  public let label: String
  public let facts: DossierFacts
  public let openedOn: LocalDate
  public let today: LocalDate
  public let isClosed: Bool
  public let isLegacy: Bool
  public let isMine: Bool
  /// Whether somebody carries it.
  public let hasOwner: Bool
  public let mayWrite: Bool
  public let mayReassign: Bool
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
