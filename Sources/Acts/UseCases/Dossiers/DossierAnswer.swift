public import Desk

/// A dossier as its page shows it.
public struct DossierAnswer: Sendable {
  public let id: PublicID
  public let version: Int64
  /// Alias, spoken code, or a name that says nothing.
  public let label: String
  public let identity: ClientIdentity
  public let profile: ClientProfile
  public let facts: DossierFacts
  public let openedOn: LocalDate
  public let isClosed: Bool
  public let isLegacy: Bool
  public let isMine: Bool
  public let owner: String?
  public let today: LocalDate
  /// Newest last.
  public let registrations: [RegistrationAnswer]
  /// Newest last.
  public let trajectories: [TrajectoryAnswer]
  /// Oldest first.
  public let referrals: [ReferralAnswer]
  /// In the order of their days.
  public let screenings: [ScreeningAnswer]
  /// Oldest first.
  public let signals: [SignalAnswer]
  /// Oldest first.
  public let consultations: [ConsultationAnswer]
  /// What the complaints came from.
  public let event: IndexEventAnswer?
  /// What colleagues are called.
  public let labels: [AccountID: String]
  /// Newest first.
  public let timeline: [DossierEvent]
  public let linked: [LinkedPersonAnswer]
  public let tasks: [DossierTaskAnswer]
  /// What help can be started in today.
  public let products: [Product]
  /// What the reader typed in forms of this dossier and has not sent yet, by the name of the form.
  public let drafts: [String: FormDraft]
  public let hasOpenCrisis: Bool
  /// The crisis that is not signed off, where the reader may open it.
  public let openCrisis: PublicID?
  public let mayWrite: Bool
  public let mayReassign: Bool

  /// The registration that runs, if any.
  public var openRegistration: RegistrationAnswer? { registrations.last { $0.registration.phase != .closed } }
  public var openTrajectories: [TrajectoryAnswer] { trajectories.filter { !$0.trajectory.isClosed } }
}

/// A registration in a dossier.
public struct RegistrationAnswer: Sendable, Hashable {
  public let id: PublicID
  public let version: Int64
  public let registration: Registration
  public let decidedBy: String?
  /// The intake, part by part, with the version of each text.
  public let intake: [IntakeSection: WrittenText]
}

/// A text with its version; a page that saves names the version that it saw.
public struct WrittenText: Sendable, Hashable {
  public let text: String
  public let version: Int64
  public let by: String?

  public init(text: String, version: Int64, by: String?) {
    self.text = text
    self.version = version
    self.by = by
  }
}

/// A trajectory in a dossier.
public struct TrajectoryAnswer: Sendable, Hashable {
  public let id: PublicID
  public let version: Int64
  public let registration: PublicID
  public let trajectory: Trajectory
  public let worker: String?
  public let evaluation: EvaluationStatus
  /// In the order of their days.
  public let sessions: [SessionAnswer]
  public let goals: [GoalAnswer]
}

/// A session in a trajectory.
public struct SessionAnswer: Sendable, Hashable {
  public let id: PublicID
  let key: SessionID
  public let version: Int64
  /// Among the held ones.
  public let number: Int?
  public let time: ClockTime?
  public let session: HelpSession
  public let by: String?
  public let reportVersion: Int64
}

/// A goal in a trajectory.
public struct GoalAnswer: Sendable, Hashable {
  public let id: PublicID
  public let version: Int64
  public let goal: Goal
}

/// Somebody around the client with a dossier of their own.
public struct LinkedPersonAnswer: Sendable, Hashable {
  /// `nil` when the actor may not open it: then nothing of it is shown either.
  public let dossier: PublicID?
  public let label: String?
  public let tie: PersonTie
}

/// An open task of a dossier.
public struct DossierTaskAnswer: Sendable, Hashable {
  public let id: PublicID
  public let source: TaskSource
  public let due: DeskTask.Due
  public let owner: String?
  public let title: String
}
