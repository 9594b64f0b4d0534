public import Desk

/// The place of a record's name in a path: the word behind the colon in a route, and of which kind of record it is.
public struct PathID<Record>: Sendable {
  let name: String
}

extension PathID where Record == ContactRecord {
  public static var contact: Self { Self(name: "contact") }
}

extension PathID where Record == DossierRecord {
  public static var dossier: Self { Self(name: "dossier") }
}

extension PathID where Record == RegistrationRecord {
  public static var registration: Self { Self(name: "registration") }
}

extension PathID where Record == TrajectoryRecord {
  public static var trajectory: Self { Self(name: "trajectory") }
}

extension PathID where Record == SessionRecord {
  public static var session: Self { Self(name: "session") }
}

extension PathID where Record == GoalRecord {
  public static var goal: Self { Self(name: "goal") }
}

extension PathID where Record == ReferralRecord {
  public static var referral: Self { Self(name: "referral") }
}

extension PathID where Record == ConsultationRecord {
  public static var consultation: Self { Self(name: "consultation") }
}

extension PathID where Record == CrisisRecord {
  public static var crisis: Self { Self(name: "crisis") }
}

extension PathID where Record == TaskRecord {
  public static var task: Self { Self(name: "task") }
}

extension PathID where Record == ScreeningRecord {
  public static var screening: Self { Self(name: "screening") }
}

extension PathID where Record == SignalRecord {
  public static var signal: Self { Self(name: "signal") }
}

extension PathID where Record == JobRecord {
  public static var job: Self { Self(name: "job") }
}
