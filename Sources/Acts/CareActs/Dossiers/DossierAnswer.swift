public import Desk

/// A dossier as its first page shows it: who it is about as far as that is known, what happened, and what is planned.
public struct DossierAnswer: Sendable {
  public let frame: DossierFrame
  public let head: DossierHead
  public let timeline: TimelineAnswer
  public let plan: DossierPlanAnswer
}

/// The head and the tabs of a dossier.
public struct DossierHead: Sendable, Hashable {
  /// Help that runs, and how far it is.
  public struct Help: Sendable, Hashable {
    public let product: Text
    public let heldSessions: Int
    /// With what evaluations allowed beyond the limit of the product; `nil` when there is no most.
    public let allowedSessions: Int?
  }

  public let profile: ClientProfile
  public let owner: String?
  public let help: [Help]
  public let hasOpenRegistration: Bool
  public let screenings: Int
  public let openSignals: Int
  /// Goals that were not let go.
  public let goals: Int
}

/// One page of what happened, newest first.
public struct TimelineAnswer: Sendable {
  /// Events on a page.
  public static let page = 40

  /// Those of this page, with their texts opened.
  public let events: [DossierEvent]
  /// Which page this is, from 1.
  public let number: Int
  /// How many there are of each kind, on every page together.
  public let counts: [DossierEvent.Kind: Int]
  public let kind: DossierEvent.Kind?

  /// How many there are of the kind that is shown.
  public var total: Int { kind.map { counts[$0] ?? 0 } ?? all }
  public var all: Int { counts.values.reduce(0, +) }
  public var pages: Int { Self.pages(of: total) }

  static func pages(of count: Int) -> Int { max(1, (count + page - 1) / page) }
}

/// What must be decided next, the help, the tasks and the people around.
public struct DossierPlanAnswer: Sendable {
  /// Oldest first.
  public let registrations: [RegistrationAnswer]
  /// Oldest first; the words of goals that count are opened, reports and notes are not.
  public let trajectories: [TrajectoryAnswer]
  /// Oldest first; their texts stay sealed.
  public let referrals: [ReferralAnswer]
  /// What was decided to refer, oldest first: what waits and how the others ended; their texts stay sealed.
  public let toMake: [ReferralToMakeAnswer]
  public let tasks: [DossierTaskAnswer]
  public let linked: [LinkedPersonAnswer]
  /// The names of the forms that the reader began and did not send.
  public let drafts: [String]

  /// The registration that runs, if any.
  public var openRegistration: RegistrationAnswer? { registrations.last { $0.registration.phase != .closed } }
  /// All that run: beside one that is decided anew another may.
  public var openRegistrations: [RegistrationAnswer] { registrations.filter { $0.registration.phase != .closed } }
  public var openTrajectories: [TrajectoryAnswer] { trajectories.filter { !$0.trajectory.isClosed } }
}

/// An open task of a dossier.
public struct DossierTaskAnswer: Sendable, Hashable {
  public let id: TaskID.Public
  public let source: TaskSource
  public let due: DeskTask.Due
  public let owner: String?
  public let title: String
}
