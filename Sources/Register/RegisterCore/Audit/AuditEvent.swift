import Access

/// What happened, as a closed list of codes (NEN 7513:2018 chapter 6), each with its kind of processing.
public enum AuditEvent: String, Sendable, Hashable, CaseIterable {
  case signedIn = "account.signed-in"
  case signInFailed = "account.sign-in-failed"
  case signedOut = "account.signed-out"
  case accountCreated = "account.created"
  case accountChanged = "account.changed"
  case accountsListed = "account.listed"
  case contactDrafted = "contact.drafted"
  case contactDraftSaved = "contact.draft-saved"
  case contactRegistered = "contact.registered"
  case contactDiscarded = "contact.discarded"
  case contactRead = "contact.read"
  case contactAmended = "contact.amended"
  case contactForgotten = "contact.forgotten"
  /// What somebody typed and nobody can reach any more.
  case draftSetAside = "draft.set-aside"
  case draftsTakenAlong = "draft.taken-along"
  case draftForgotten = "draft.forgotten"
  case contactLinked = "contact.linked"
  case contactsListed = "contact.listed"
  case duplicatesSought = "contact.duplicates-sought"
  case crisisOpened = "crisis.opened"
  case crisisRead = "crisis.read"
  case crisesListed = "crisis.listed"
  case crisisWritten = "crisis.written"
  case crisisClosed = "crisis.closed"
  case crisisSignedOff = "crisis.signed-off"
  case dossierCreated = "dossier.created"
  case dossierRead = "dossier.read"
  case dossierWritten = "dossier.written"
  case dossierClosed = "dossier.closed"
  case dossierReopened = "dossier.reopened"
  case dossierLinked = "dossier.linked"
  case dossierReassigned = "dossier.reassigned"
  /// Help goes on beyond the limit of its product.
  case sessionsAllowed = "dossier.sessions-allowed"
  case dossiersListed = "dossier.listed"
  case dossiersSearched = "dossier.searched"
  case tasksListed = "task.listed"
  case taskWritten = "task.written"
  case signalRaised = "signal.raised"
  case signalEscalated = "signal.escalated"
  /// What waited in a dossier and stood on no list.
  case waitingFound = "waiting.found"
  case signalDecided = "signal.decided"
  case referralMade = "referral.made"
  case referralAnswered = "referral.answered"
  /// The client goes without the desk.
  case clientGoesAlone = "referral.alone"
  case referralDropped = "referral.dropped"
  case consultationAsked = "consultation.asked"
  case consultationAnswered = "consultation.answered"
  case linkMade = "link.made"
  case linkWithdrawn = "link.withdrawn"
  case linkOpened = "link.opened"
  case linkRefused = "link.refused"
  case formShown = "form.shown"
  case formAnswered = "form.answered"
  case jobDone = "job.done"
  case jobFailed = "job.failed"
  case jobRetried = "job.retried"
  case jobsListed = "job.listed"
  case figuresRead = "figures.read"
  case registerImported = "register.imported"
  case settingsRead = "settings.read"
  case settingsChanged = "settings.changed"
  case productAdded = "product.added"
  case trailVerified = "audit.verified"

  /// C, R, U, D or E (execute), as in NEN 7513 and FHIR AuditEvent.
  public var actionCode: String {
    switch self {
    case .accountCreated, .contactDrafted, .contactRegistered, .crisisOpened, .dossierCreated, .registerImported,
      .productAdded, .signalRaised, .linkMade, .consultationAsked, .referralMade, .clientGoesAlone:
      "C"
    case .accountsListed, .contactRead, .contactsListed, .duplicatesSought, .crisisRead, .crisesListed, .dossierRead,
      .dossiersListed, .dossiersSearched, .tasksListed, .jobsListed, .figuresRead, .settingsRead,
      .formShown:
      "R"
    case .contactDiscarded, .contactForgotten, .draftForgotten: "D"
    case .signedIn, .signInFailed, .signedOut, .linkOpened, .linkRefused, .trailVerified, .jobDone, .jobFailed,
      .jobRetried:
      "E"
    default: "U"
    }
  }

  /// That a record was opened beside what somebody came for.
  static func opened(_ kind: RecordKind) -> AuditEvent {
    switch kind {
    case .contact: .contactRead
    case .crisis: .crisisRead
    case .task: .tasksListed
    default: .dossierRead
    }
  }
}
