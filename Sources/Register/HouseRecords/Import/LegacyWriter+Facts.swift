import Access
import Database
import Desk
import Foundation
@_spi(Tables) import RegisterCore

extension LegacyWriter {
  /// A contact under a group: its dossier's, or its own when it belongs to none.
  func insert(_ contact: LegacyContact, group: GroupID, dossier: DossierID?) throws -> ContactID {
    let caller = CallerProfile(targetGroup: contact.group)
    let started = contact.time.moment
    let ended = contact.minutes.map { started.addingTimeInterval(Double($0) * 60) }
    let row = try work.first(
      """
      INSERT INTO contact (desk_id, public_id, group_id, dossier_id, team_id, entered_by, state, kind, channel,
        direction, opened_at, started_at, ended_at, local_date, local_month, local_hour, local_weekday, minutes,
        relation, staff_category, manager_role, target_group, unit, outcome, legacy, settled_at)
      VALUES (\(work.desk.id), \(work.newPublicID(of: ContactRecord.self)), \(group), \(dossier), \(team), \(recorder),
        \(Contact.State.registered.rawValue), \(ContactKind.ownQuestion.rawValue), \(contact.channel.rawValue),
        \(ContactDirection.inbound.rawValue), \(started), \(started), \(ended), \(contact.day),
        \(contact.day.yearMonth), \(contact.time.clock.hour), \(contact.day.isoWeekday), \(contact.minutes),
        \(caller.relation.rawValue), \(caller.staffCategory.rawValue), \(caller.managerRole.rawValue),
        \(contact.group.rawValue), \(contact.unit), \(contact.outcome.rawValue), \(true), \(started))
      RETURNING id
      """)
    guard let id: ContactID = try row?.get("id") else { throw RegisterFault.missingRow(table: "contact") }
    let sealed = try numbers.seal(contact.number, of: .contact(id), in: group, "contact", row: id.number, grant)
    try work.execute("UPDATE contact SET legacy_number_sealed = \(sealed) WHERE id = \(id)")
    try numbers.index(contact.number, contact: id)
    if let topic = contact.topic {
      try work.execute(
        """
        INSERT INTO contact_question (desk_id, contact_id, position, code)
        VALUES (\(work.desk.id), \(id), \(0), \(topic))
        """)
    }
    return id
  }

  func insert(_ session: LegacySession, of dossier: LegacyDossier, _ trajectory: TrajectoryID, in place: Place) throws {
    let attendance = session.attended ? Attendance.held : .noShow
    let row = try work.first(
      """
      INSERT INTO session (desk_id, public_id, dossier_id, trajectory_id, number, worker_id, session_on, form, minutes,
        attendance, legacy)
      VALUES (\(work.desk.id), \(work.newPublicID(of: SessionRecord.self)), \(place.id), \(trajectory), \(session.ordinal),
        \(worker(of: dossier)), \(session.day), \(session.place.rawValue), \(session.minutes), \(attendance.rawValue),
        \(true))
      RETURNING id
      """)
    guard let id: SessionID = try row?.get("id") else { throw RegisterFault.missingRow(table: "session") }
    let sealed = try numbers.seal(
      session.number, of: .session(id), in: place.group, "session", row: id.number, grant)
    try work.execute("UPDATE session SET legacy_number_sealed = \(sealed) WHERE id = \(id)")
  }

  func insert(
    _ referral: LegacyReferral, of dossier: LegacyDossier, _ registration: RegistrationID, in place: Place
  ) throws {
    let row = try work.first(
      """
      INSERT INTO referral (desk_id, public_id, dossier_id, registration_id, referred_on, referred_month, target, line,
        warm, consented, received_on, referred_by, legacy)
      VALUES (\(work.desk.id), \(work.newPublicID(of: ReferralRecord.self)), \(place.id), \(registration), \(referral.day),
        \(referral.day.yearMonth), \(referral.target), \(referral.line.rawValue), \(referral.isWarm),
        \(referral.hasConsent), \(referral.receivedOn), \(worker(of: dossier)), \(true))
      RETURNING id
      """)
    guard let id: ReferralID = try row?.get("id") else { throw RegisterFault.missingRow(table: "referral") }
    let sealed = try numbers.seal(
      referral.number, of: .referral(id), in: place.group, "referral", row: id.number, grant)
    try work.execute("UPDATE referral SET legacy_number_sealed = \(sealed) WHERE id = \(id)")
  }

  func insert(_ survey: LegacySurvey, in place: Place) throws {
    let row = try work.first(
      """
      INSERT INTO survey (desk_id, public_id, dossier_id, surveyed_on, surveyed_month, mark, path, goals_reached,
        work_resumed, legacy)
      VALUES (\(work.desk.id), \(work.newPublicID(of: SurveyRecord.self)), \(place.id), \(survey.day), \(survey.day.yearMonth),
        \(survey.mark), \(survey.path), \(survey.goalsReached.rawValue), \(survey.workResumed.rawValue), \(true))
      RETURNING id
      """)
    guard let id: SurveyID = try row?.get("id") else { throw RegisterFault.missingRow(table: "survey") }
    let sealed = try numbers.seal(
      survey.number, of: .survey(id), in: place.group, "survey", row: id.number, grant)
    try work.execute("UPDATE survey SET legacy_number_sealed = \(sealed) WHERE id = \(id)")
  }
}
