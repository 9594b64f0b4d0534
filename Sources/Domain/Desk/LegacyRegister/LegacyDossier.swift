/// Everything that an older register holds about one client, brought together under its registration.
public struct LegacyDossier: Sendable, Hashable {
  public let registration: LegacyRegistration
  /// In the order of their moments.
  public let contacts: [LegacyContact]
  /// In the order of their numbers.
  public let sessions: [LegacySession]
  public let referrals: [LegacyReferral]
  public let surveys: [LegacySurvey]

  public init(
    registration: LegacyRegistration, contacts: [LegacyContact] = [], sessions: [LegacySession] = [],
    referrals: [LegacyReferral] = [], surveys: [LegacySurvey] = []
  ) {
    self.registration = registration
    self.contacts = contacts.sorted { ($0.time.moment, $0.number) < ($1.time.moment, $1.number) }
    self.sessions = sessions.sorted { $0.ordinal < $1.ordinal }
    self.referrals = referrals
    self.surveys = surveys
  }

  /// The first day of the dossier; no fact in it is older.
  public var openedOn: LocalDate {
    contacts.map(\.day).min().map { min($0, registration.registeredOn) } ?? registration.registeredOn
  }

  /// The last day on which something happened in it.
  public var lastDay: LocalDate {
    let days =
      contacts.map(\.day) + sessions.map(\.day) + referrals.flatMap { [$0.day, $0.receivedOn ?? $0.day] }
      + surveys.map(\.day) + [registration.intakeOn, registration.endedOn].compactMap(\.self)
    return days.reduce(registration.registeredOn, max)
  }

  public var isClosed: Bool { registration.endedOn != nil }

  /// The contact from which the registration came: the first one that ended in a registration, else the first one.
  public var origin: LegacyContact? {
    contacts.first { $0.outcome == .registration } ?? contacts.first
  }

  /// The first intake that came about: on the day of the appointment, unless the register holds a session of that day
  /// to which the client did not come; then, and without an appointment, it is the first session that was held.
  public var intakeHeldOn: LocalDate? { intakes.last { $0.attendance == .held }?.on }

  /// The appointment for the intake and, where it came to nothing, the session that took its place.
  public var intakes: [Intake] {
    let firstHeld = sessions.filter(\.attended).map(\.day).min().map { Intake(on: $0, attendance: .held) }
    guard let planned = registration.intakeOn else { return [firstHeld].compactMap(\.self) }
    let thatDay = sessions.filter { $0.day == planned }
    let wasMissed = !thatDay.isEmpty && !thatDay.contains(where: \.attended)
    guard wasMissed else { return [Intake(on: planned, attendance: .held)] }
    return [Intake(on: planned, attendance: .noShow), firstHeld].compactMap(\.self)
  }

  /// The day on which help in a product began; `nil` while the client waits.
  public var helpBeganOn: LocalDate? {
    guard registration.product != nil else { return nil }
    let first = [registration.intakeOn, sessions.map(\.day).min()].compactMap(\.self).min()
    return first ?? registration.endedOn.map { _ in registration.registeredOn }
  }

  /// How far the registration is.
  public var phase: Registration.Phase {
    if isClosed { return .closed }
    if helpBeganOn != nil { return .inHelp }
    return isAccepted ? .waiting : .received
  }

  /// Whether the desk took the client on: a product or a worker was chosen.
  public var isAccepted: Bool { registration.product != nil || registration.worker != nil }
}

extension LegacyRegister {
  /// The dossiers, in the order of the registrations.
  public var dossiers: [LegacyDossier] {
    let contacts = Dictionary(grouping: contacts.filter { $0.dossier != nil }) { $0.dossier ?? "" }
    let sessions = Dictionary(grouping: sessions, by: \.dossier)
    let referrals = Dictionary(grouping: referrals, by: \.dossier)
    let surveys = Dictionary(grouping: surveys, by: \.dossier)
    return registrations.map { registration in
      LegacyDossier(
        registration: registration, contacts: contacts[registration.number] ?? [],
        sessions: sessions[registration.number] ?? [], referrals: referrals[registration.number] ?? [],
        surveys: surveys[registration.number] ?? [])
    }
  }

  /// The contacts that belong to no dossier, in the order of the register.
  public var looseContacts: [LegacyContact] {
    contacts.filter { $0.dossier == nil }
  }
}
