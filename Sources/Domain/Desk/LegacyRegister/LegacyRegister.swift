/// A register that a desk kept elsewhere, read whole and found without errors.
///
/// It holds facts as they were written down then. What today's rules would refuse is kept and named in the marks.
public struct LegacyRegister: Sendable, Hashable {
  public let registrations: [LegacyRegistration]
  public let contacts: [LegacyContact]
  public let sessions: [LegacySession]
  public let referrals: [LegacyReferral]
  public let surveys: [LegacySurvey]

  public init(
    registrations: [LegacyRegistration], contacts: [LegacyContact], sessions: [LegacySession],
    referrals: [LegacyReferral], surveys: [LegacySurvey]
  ) {
    self.registrations = registrations
    self.contacts = contacts
    self.sessions = sessions
    self.referrals = referrals
    self.surveys = surveys
  }

  /// How often each mark was given, in the order of the marks; those that were not given are left out.
  public var marks: [(mark: LegacyMark, count: Int)] {
    var counts: [LegacyMark: Int] = [:]
    let given = [
      registrations.map(\.marks), contacts.map(\.marks), sessions.map(\.marks), referrals.map(\.marks),
      surveys.map(\.marks),
    ]
    for mark in given.joined().joined() { counts[mark, default: 0] += 1 }
    return LegacyMark.allCases.compactMap { mark in counts[mark].map { (mark, $0) } }
  }

  /// The codes of the workers who carried a registration, each once, in alphabetical order.
  public var workers: [String] {
    Set(registrations.compactMap(\.worker)).sorted()
  }
}
