import Access
import Database
public import Desk
import Foundation
@_spi(Tables) public import RegisterCore

/// The registrations of the desk: coded facts only, nothing in them identifies anybody.
public struct RegistrationTable {
  let work: Work

  public init(_ work: Work) {
    self.work = work
  }

  public func find(_ publicID: RegistrationID.Public) throws -> StoredRegistration? {
    try work.first(
      "SELECT * FROM registration WHERE desk_id = \(work.desk.id) AND public_id = \(publicID)"
    ).map(stored)
  }

  public func find(_ id: RegistrationID) throws -> StoredRegistration? {
    try work.first(
      "SELECT * FROM registration WHERE desk_id = \(work.desk.id) AND id = \(id)"
    ).map(stored)
  }

  /// The registrations of a dossier, oldest first.
  public func all(of dossier: DossierID) throws -> [StoredRegistration] {
    let rows = try work.rows(
      """
      SELECT * FROM registration WHERE desk_id = \(work.desk.id) AND dossier_id = \(dossier)
      ORDER BY registered_on, id
      """)
    return try stored(rows)
  }

  // MARK: Writing

  /// Adds a registration to a dossier.
  @discardableResult public func insert(
    _ registration: Registration, dossier: DossierID, contact: ContactID?
  ) throws -> StoredRegistration {
    let day = registration.receivedOn
    let row = try work.first(
      """
      INSERT INTO registration (desk_id, public_id, dossier_id, contact_id, state, registered_on, registered_month,
        channel, version)
      VALUES (\(work.desk.id), \(work.newPublicID(of: RegistrationRecord.self)), \(dossier), \(contact), \(registration.phase.rawValue), \(day),
        \(day.yearMonth), \(registration.profile.channel.rawValue), 0)
      RETURNING id, public_id
      """)
    guard let row else { throw RegisterFault.missingRow(table: "registration") }
    let stored = StoredRegistration(
      id: try row.get("id"), publicID: try row.get("public_id"), dossier: dossier, contact: contact,
      registration: registration, version: 0)
    try writeFacts(stored, from: 0)
    try writeQuestions(of: stored)
    return stored
  }

  /// Stores a changed registration; `StaleVersion` when somebody changed it since it was read.
  public func update(_ new: StoredRegistration, over old: StoredRegistration) throws {
    guard new.registration != old.registration else { return }
    try writeFacts(new, from: old.version)
    if new.registration.requests != old.registration.requests { try writeQuestions(of: new) }
    if new.registration.intakes != old.registration.intakes { try writeIntakes(of: new) }
    let known = old.registration.reopenings.count
    for day in new.registration.reopenings.dropFirst(known) {
      try insertReopening(of: new, closedOn: old.registration.closedOn ?? day, on: day)
    }
  }

  /// Keeps with the open registrations of a dossier what the client says about the internal care line, for the figures.
  public func setWish(_ value: InternalLineMayKnow, reason: CodeKey?, of dossier: DossierID) throws {
    let wishes: Bool? =
      switch value {
      case .no, .later: true
      case .yes: false
      case .notAsked: nil
      }
    try work.execute(
      """
      UPDATE registration SET wishes_anonymity = \(wishes), anonymity_reason = \(reason)
      WHERE desk_id = \(work.desk.id) AND dossier_id = \(dossier) AND closed_on IS NULL AND legacy = 0
      """)
  }

  private func writeFacts(_ stored: StoredRegistration, from seen: Int64) throws {
    let registration = stored.registration
    let profile = registration.profile
    let planned = registration.intakes.last { $0.attendance == nil }?.on
    let changed = try work.execute(
      """
      UPDATE registration SET state = \(registration.phase.rawValue), channel = \(profile.channel.rawValue),
        path = \(profile.path), not_internal_reason = \(profile.reasonNotInternal),
        relation = \(profile.caller.relation.rawValue), staff_category = \(profile.caller.staffCategory.rawValue),
        manager_role = \(profile.caller.managerRole.rawValue), target_group = \(profile.caller.targetGroup.rawValue),
        unit = \(profile.unit), gender = \(profile.gender.rawValue), age_band = \(profile.ageBand.rawValue),
        onset = \(registration.early.onset.rawValue), first_help = \(registration.early.firstHelp.rawValue),
        started_by = \(registration.early.startedBy.rawValue), work_start = \(profile.workAtStart.rawValue),
        coping = \(registration.strengths.coping.rawValue), own_strength = \(registration.strengths.ownStrength.rawValue),
        triaged_on = \(registration.triage?.on),
        triaged_by = \(Self.account(registration.triage?.by)), triage_outcome = \(registration.triage?.decision.rawValue),
        urgency = \(registration.triage?.urgency.rawValue), intake_planned_on = \(planned),
        intake_held_on = \(registration.intakeHeldOn), closed_on = \(registration.closedOn), version = version + 1
      WHERE desk_id = \(work.desk.id) AND id = \(stored.id) AND version = \(seen)
      """)
    guard changed == 1 else { throw StaleVersion(current: try find(stored.id)?.version ?? 0) }
  }

  private func writeQuestions(of stored: StoredRegistration) throws {
    try work.execute("DELETE FROM registration_question WHERE registration_id = \(stored.id)")
    for (position, request) in stored.registration.requests.enumerated() {
      var trajectory: TrajectoryID?
      if case .inTrajectory(let id) = request.outcome { trajectory = id }
      try work.execute(
        """
        INSERT INTO registration_question (desk_id, registration_id, position, code, asked_on, outcome, trajectory_id,
          settled_on, no_offer_reason)
        VALUES (\(work.desk.id), \(stored.id), \(position), \(request.topic), \(request.askedOn),
          \(request.outcome.word), \(trajectory), \(request.settledOn), \(request.noOfferReason))
        """)
    }
  }

  private func writeIntakes(of stored: StoredRegistration) throws {
    try work.execute("DELETE FROM intake WHERE registration_id = \(stored.id)")
    for intake in stored.registration.intakes {
      try work.execute(
        """
        INSERT INTO intake (desk_id, registration_id, intake_on, planned_time, attendance, worker_id)
        VALUES (\(work.desk.id), \(stored.id), \(intake.on), \(intake.time?.description), \(intake.attendance?.rawValue),
          \(work.actor.account))
        """)
    }
    try work.execute(
      "UPDATE registration SET intake_by = \(work.actor.account) WHERE id = \(stored.id)")
  }

  private func insertReopening(of stored: StoredRegistration, closedOn: LocalDate, on day: LocalDate) throws {
    try work.execute(
      """
      INSERT INTO reopening (desk_id, dossier_id, registration_id, closed_on, reopened_on, reopened_by)
      VALUES (\(work.desk.id), \(stored.dossier), \(stored.id), \(closedOn), \(day), \(work.actor.account))
      """)
  }

  /// Older registers do not say who decided; nobody is then read as the account 0.
  static let nobody = AccountID(0)

  private static func account(_ id: AccountID?) -> AccountID? {
    id == nobody ? nil : id
  }
}
