import Access
import Database
import Desk
import Foundation
@_spi(Tables) import RegisterCore

extension LegacyWriter {
  struct Place {
    let id: DossierID
    let group: GroupID
  }

  func insertDossier(_ dossier: LegacyDossier) throws -> Place {
    let group = try work.newGroup(.dossier, grant)
    let facts = dossier.registration
    let caller = CallerProfile(targetGroup: facts.group)
    let ageBand = facts.birthYear.flatMap { AgeBand(birthYear: $0, on: facts.registeredOn) } ?? .unknown
    let wish = facts.isHidden == true ? InternalLineMayKnow.no : .notAsked
    let row = try work.first(
      """
      INSERT INTO dossier (desk_id, public_id, group_id, owner_id, team_id, entered_by, state, opened_on, known_to_desk,
        known_since, internal_line, internal_line_reason, internal_line_since, relation, staff_category, manager_role,
        target_group, unit, gender, age_band, legacy, settled_at, touched_at)
      VALUES (\(work.desk.id), \(work.newPublicID(of: DossierRecord.self)), \(group), \(worker(of: dossier)), \(team), \(recorder),
        \(dossier.isClosed ? RecordState.closed : .open), \(dossier.openedOn), \(KnownToDesk.codeOnly.rawValue),
        \(dossier.openedOn), \(wish.rawValue), \(wish == .no ? facts.hiddenReason : nil), \(facts.registeredOn),
        \(caller.relation.rawValue), \(caller.staffCategory.rawValue), \(caller.managerRole.rawValue),
        \(facts.group.rawValue), \(facts.unit), \(facts.gender.rawValue), \(ageBand.rawValue), \(true),
        \(calendar.start(of: facts.endedOn ?? facts.registeredOn)), \(calendar.start(of: dossier.lastDay)))
      RETURNING id
      """)
    guard let id: DossierID = try row?.get("id") else { throw RegisterFault.missingRow(table: "dossier") }
    let sealed = try numbers.seal(facts.number, of: .dossier(id), in: group, "dossier", row: id.number, grant)
    try work.execute("UPDATE dossier SET legacy_number_sealed = \(sealed) WHERE id = \(id)")
    try numbers.index(facts.number, dossier: id)
    // Sealed like a text; readable is the age band only.
    if let year = facts.birthYear {
      try NoteTable(work).write(String(year), field: NoteField.birthYear, of: .dossier(id), in: group, grant)
    }
    return Place(id: id, group: group)
  }

  func insertRegistration(_ dossier: LegacyDossier, in id: DossierID, origin: ContactID?) throws -> RegistrationID {
    let facts = dossier.registration
    let caller = CallerProfile(targetGroup: facts.group)
    let ageBand = facts.birthYear.flatMap { AgeBand(birthYear: $0, on: facts.registeredOn) } ?? .unknown
    let decision = dossier.isAccepted ? TriageDecision.accept : nil
    let row = try work.first(
      """
      INSERT INTO registration (desk_id, public_id, dossier_id, contact_id, state, registered_on, registered_month,
        channel, path, wishes_anonymity, anonymity_reason, not_internal_reason, relation, staff_category, manager_role,
        target_group, unit, gender, age_band, triage_outcome, product, intake_planned_on, intake_held_on, intake_by,
        closed_on, work_start, legacy)
      VALUES (\(work.desk.id), \(work.newPublicID(of: RegistrationRecord.self)), \(id), \(origin), \(dossier.phase.rawValue),
        \(facts.registeredOn), \(facts.registeredOn.yearMonth), \(facts.channel.rawValue), \(facts.path),
        \(facts.isHidden), \(facts.hiddenReason), \(facts.internalLineReason), \(caller.relation.rawValue),
        \(caller.staffCategory.rawValue), \(caller.managerRole.rawValue), \(facts.group.rawValue), \(facts.unit),
        \(facts.gender.rawValue), \(ageBand.rawValue), \(decision?.rawValue), \(facts.product), \(facts.intakeOn),
        \(dossier.intakeHeldOn), \(dossier.intakeHeldOn.flatMap { _ in worker(of: dossier) }),
        \(facts.endedOn), \(facts.workAtStart.rawValue), \(true))
      RETURNING id
      """)
    guard let registration: RegistrationID = try row?.get("id") else {
      throw RegisterFault.missingRow(table: "registration")
    }
    for intake in dossier.intakes {
      try work.execute(
        """
        INSERT INTO intake (desk_id, registration_id, intake_on, attendance, worker_id)
        VALUES (\(work.desk.id), \(registration), \(intake.on), \(intake.attendance?.rawValue), \(worker(of: dossier)))
        """)
    }
    return registration
  }

  /// What the client asked; once help began, the trajectory answers it.
  func insertQuestions(
    _ dossier: LegacyDossier, of registration: RegistrationID, in trajectory: TrajectoryID?
  ) throws {
    let facts = dossier.registration
    let outcome = trajectory == nil ? "open" : "in-trajectory"
    for (position, code) in facts.helpQuestions.enumerated() {
      try work.execute(
        """
        INSERT INTO registration_question (desk_id, registration_id, position, code, asked_on, outcome, trajectory_id,
          settled_on)
        VALUES (\(work.desk.id), \(registration), \(position), \(code), \(facts.registeredOn), \(outcome),
          \(trajectory), \(dossier.helpBeganOn))
        """)
    }
  }

  func insertTrajectory(
    _ dossier: LegacyDossier, began: LocalDate, in id: DossierID, _ registration: RegistrationID
  ) throws -> TrajectoryID {
    let facts = dossier.registration
    guard let code = facts.product, let product = version(of: code, on: facts.registeredOn) else {
      throw RegisterFault.unreadable(column: "trajectory.product")
    }
    let reason = facts.endedOn.map { _ in Code.unknown.key }
    let row = try work.first(
      """
      INSERT INTO trajectory (desk_id, public_id, dossier_id, registration_id, product, product_version, owner_id, state,
        started_on, closed_on, closed_month, closing_reason, goals_reached, work_start, work_end, legacy)
      VALUES (\(work.desk.id), \(work.newPublicID(of: TrajectoryRecord.self)), \(id), \(registration), \(product.key), \(product.version),
        \(worker(of: dossier)), \(dossier.isClosed ? "closed" : "open"), \(began), \(facts.endedOn),
        \(facts.endedOn?.yearMonth), \(reason), \(result(facts.goalsReached.rawValue, facts)),
        \(facts.workAtStart.rawValue), \(result(facts.workAtEnd.rawValue, facts)), \(true))
      RETURNING id
      """)
    guard let trajectory: TrajectoryID = try row?.get("id") else { throw RegisterFault.missingRow(table: "trajectory") }
    return trajectory
  }

  /// The version in which help could begin that day; a product that came later, or had ended, in the version nearest.
  private func version(of code: CodeKey, on day: LocalDate) -> Product? {
    catalogue.product(code, on: day) ?? catalogue.products.last { $0.key == code }
  }

  /// A result that was written down; while help goes on, an unknown one is no result yet.
  private func result(_ word: String, _ facts: LegacyRegistration) -> String? {
    facts.endedOn == nil && word == Code.unknown.key.text ? nil : word
  }
}
