import Database
import Desk
import KeyFigures

// What several figures count.

extension FactSource<Period> {
  /// Conversations with what was asked in them, read once for all that is counted of them. Older registers asked less.
  static let askedContacts = Self(
    "asked contacts", isGrouped: false, month: "contact.local_month", part: \.ofContact, from: { _ in "contact" },
    where: { scope in
      """
      contact.desk_id = \(scope.desk) AND contact.state = 'registered' AND contact.legacy = 0
        AND contact.local_month BETWEEN \(scope.firstMonth) AND \(scope.lastMonth)
      """
    })

  /// Registrations in the month of their date, without those of an older register, which was not asked as much.
  static let askedRegistrations = Self(
    "asked registrations", month: "r.registered_month", part: \.ofRegistration, from: { _ in "registration r" },
    where: { "\(fragment: $0.ofRegistrations) AND r.legacy = 0" })

  /// Trajectories by the month in which they began.
  static let begunTrajectories = Self(
    "begun trajectories", month: "t.started_on", part: \.ofTrajectory, from: { $0.trajectories },
    where: { "t.desk_id = \($0.desk) AND t.started_on BETWEEN \($0.firstDay) AND \($0.lastDay)" })

  /// Trajectories with their registration in the month of the closing, read once for all that is measured of them.
  static let closedTrajectories = Self(
    "closed trajectories", isGrouped: false, month: "t.closed_month", part: \.ofTrajectory,
    from: { _ in "trajectory t JOIN registration r ON r.id = t.registration_id" },
    where: { $0.ofClosedTrajectories })

  /// The same by what was recorded at the closing.
  static let closings = Self(
    "closings", month: "t.closed_month", part: \.ofTrajectory, from: { $0.trajectories },
    where: { $0.ofClosedTrajectories })

  /// Completed surveys in their month.
  static func surveys(_ name: String, where condition: SQL = "1 = 1") -> Self {
    Self(
      name, month: "s.surveyed_month", part: \.ofSurvey,
      from: { _ in "survey s LEFT JOIN dossier d ON d.id = s.dossier_id" },
      where: {
        """
        s.desk_id = \($0.desk) AND s.surveyed_month BETWEEN \($0.firstMonth) AND \($0.lastMonth)
          AND \(fragment: condition)
        """
      })
  }
}

extension FactSource<LocalDate> {
  /// Which trajectories ran on the eve of a day, in the months in which they began.
  static let openTrajectories = Self(
    "open trajectories", month: "t.started_on", part: \.ofTrajectory, from: { $0.trajectories },
    where: {
      """
      t.desk_id = \($0.desk) AND t.started_on < \($0.span) AND (t.closed_on IS NULL OR t.closed_on >= \($0.span))
      """
    })
}

extension FactScope {
  /// Trajectories `t`.
  var trajectories: SQL { withRegistration("trajectory t") }

  /// Trajectories `t` with their registration `r`, which is needed only where it gives the part.
  func withRegistration(_ trajectories: SQL) -> SQL {
    isSplit ? "\(fragment: trajectories) JOIN registration r ON r.id = t.registration_id" : trajectories
  }

  /// Sessions `s`, with their trajectory and its registration where those give the part.
  var sessions: SQL {
    isSplit
      ? "session s JOIN trajectory t ON t.id = s.trajectory_id JOIN registration r ON r.id = t.registration_id"
      : "session s"
  }
}

extension FactScope<Period> {
  /// Trajectories `t` closed in the months.
  var ofClosedTrajectories: SQL {
    "t.desk_id = \(desk) AND t.closed_month BETWEEN \(firstMonth) AND \(lastMonth)"
  }
}

extension Breakdown {
  /// What belongs to a dossier and to no registration has no channel, path or product.
  static let ofDossiers: [Breakdown] = [.unit, .group, .gender, .age]

  /// A survey has no product or channel of its own.
  static let ofSurveys: [Breakdown] = [.unit, .group, .gender, .age, .path]
}
