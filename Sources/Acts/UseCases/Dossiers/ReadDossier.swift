public import Access
public import Desk
import Foundation
import Records
import RegisterCore

/// Opens one dossier: who it is about as far as that is known, what happened, and what is planned.
public struct ReadDossier: Sendable {
  let register: Register
  let followUp: FollowUpRule

  public func callAsFunction(_ id: PublicID, _ occasion: Occasion) async throws -> DossierAnswer {
    try await register.ask(occasion) { [followUp] work in
      let (stored, grant) = try work.openDossier(id, for: .readDossier)
      let chapters = try DossierChapters(stored, work, followUp, grant)
      work.record(.dossierRead, grant)
      return try chapters.answer()
    }
  }
}

/// Everything in one dossier, opened.
struct DossierChapters {
  let work: Work
  let stored: StoredDossier
  let identity: ClientIdentity
  let notes: NoteBook
  let registrations: [StoredRegistration]
  let trajectories: [StoredTrajectory]
  let contacts: [OpenedContact]
  let assignments: [Assignment]
  let referrals: [StoredReferral]
  let tasks: [TitledTask]
  let screenings: [ScreeningAnswer]
  let signals: [SignalAnswer]
  let consultations: [ConsultationAnswer]
  let event: IndexEventAnswer?
  let labels: [AccountID: String]
  let calendar: DeskCalendar
  let linked: [LinkedPersonAnswer]
  let catalogue: ProductCatalogue

  init(_ stored: StoredDossier, _ work: Work, _ followUp: FollowUpRule, _ grant: Grant) throws {
    self.work = work
    self.stored = stored
    calendar = try DeskCalendar(zone: work.desk.timeZone)
    identity = try DossierSeals(work).identity(of: stored.place, grant)
    notes = try NoteBook(work, group: stored.place.group, grant)
    registrations = try RegistrationTable(work).all(of: stored.id)
    catalogue = try work.catalogue()
    trajectories = try TrajectoryTable(work, catalogue: catalogue).all(of: stored.id, notes)
    contacts = try ContactTable(work).all(of: stored.place, grant)
    assignments = try AssignmentTable(work).all(of: stored.id)
    referrals = try ReferralTable(work).all(of: stored.id)
    tasks = try TaskTable(work).open(of: stored.place, grant)
    let names = try AccountTable(work).labels()
    labels = names
    let texts = notes
    let forms = try ScreeningTable(work).all(of: stored.id)
    screenings = try forms.map { try ScreeningAnswer($0, texts, names) }
    let zone = calendar
    signals = try SignalTable(work).all(of: stored.place, texts).map { SignalAnswer($0, forms, zone) }
    consultations = try ConsultationTable(work).all(of: stored.id, texts).map { ConsultationAnswer($0, texts, names) }
    event = try IndexEventTable(work).current(of: stored.id).map { known in
      IndexEventAnswer(known, by: known.enteredBy.flatMap { names[$0] }, today: zone.day(of: work.now), followUp)
    }
    linked = try work.linkedPeople(of: stored.id)
  }

  func answer() throws -> DossierAnswer {
    let place = stored.place
    let crisis = try CrisisTable(work).unsigned(ofDossier: stored.id)
    return DossierAnswer(
      id: place.publicID, version: place.version,
      label: identity.label.isEmpty ? DossierCode.withoutLabel(place.publicID) : identity.label, identity: identity,
      profile: stored.profile, facts: stored.facts, openedOn: stored.openedOn, isClosed: stored.isClosed,
      isLegacy: stored.isLegacy, isMine: place.facts.owner != nil && place.facts.owner == work.actor.account,
      owner: label(place.facts.owner), today: calendar.day(of: work.now),
      registrations: registrations.map(registration), trajectories: trajectories.map(trajectory),
      referrals: referrals.map(referral), screenings: screenings, signals: signals,
      consultations: consultations, event: event, labels: labels,
      timeline: timeline(), linked: linked,
      tasks: tasks.map {
        DossierTaskAnswer(
          id: $0.stored.publicID, source: $0.task.source, due: $0.task.due, owner: label($0.task.owner), title: $0.title
        )
      },
      products: catalogue.choices(on: calendar.day(of: work.now)),
      drafts: try drafts(),
      hasOpenCrisis: crisis != nil,
      openCrisis: try crisis.flatMap {
        try work.mayDo(.readCrisis, on: $0.facts(at: work.desk.id)) ? $0.publicID : nil
      },
      mayWrite: try work.mayDo(.writeDossier, on: place.facts),
      mayReassign: try work.mayDo(.reassignDossier, on: place.facts))
  }

  private func drafts() throws -> [String: FormDraft] {
    guard let worker = work.actor.account else { return [:] }
    return try notes.all(of: .dossier(stored.id), fieldsAfter: FormDraft.prefix(of: worker)).mapValues(FormDraft.init)
  }

  func label(_ account: AccountID?) -> String? {
    account.flatMap { labels[$0] }
  }

  private func registration(_ stored: StoredRegistration) -> RegistrationAnswer {
    var intake: [IntakeSection: WrittenText] = [:]
    for section in IntakeSection.allCases {
      guard let note = notes[.registration(stored.id), section.rawValue] else { continue }
      intake[section] = WrittenText(text: note.text, version: note.version, by: label(note.author))
    }
    return RegistrationAnswer(
      id: stored.publicID, version: stored.version, registration: stored.registration,
      decidedBy: label(stored.registration.triage?.by), intake: intake)
  }

  private func trajectory(_ stored: StoredTrajectory) -> TrajectoryAnswer {
    let today = calendar.day(of: work.now)
    return TrajectoryAnswer(
      id: stored.publicID, version: stored.version,
      registration: registrations.first { $0.id == stored.registration }?.publicID ?? stored.publicID,
      trajectory: stored.trajectory, worker: label(stored.trajectory.worker),
      evaluation: stored.trajectory.evaluationStatus(today: today),
      sessions: stored.sessions.map { session($0, of: stored) },
      goals: stored.goals.map { GoalAnswer(id: $0.publicID, version: $0.version, goal: $0.goal) })
  }

  func referral(_ stored: StoredReferral) -> ReferralAnswer {
    ReferralAnswer(
      id: stored.publicID, version: stored.version, referral: stored.referral, by: label(stored.by),
      agreement: notes.text(.referral(stored.id), NoteField.agreement),
      answer: notes.text(.referral(stored.id), NoteField.answer),
      answerVersion: notes[.referral(stored.id), NoteField.answer]?.version ?? 0)
  }

  func session(_ session: StoredSession, of stored: StoredTrajectory) -> SessionAnswer {
    SessionAnswer(
      id: session.publicID, key: session.id, version: session.version, number: stored.number(of: session),
      time: session.time,
      session: session.session, by: label(session.session.by),
      reportVersion: notes[.session(session.id), NoteField.report]?.version ?? 0)
  }
}

extension Work {
  /// The people around a client; one behind a wall is counted by their tie alone.
  ///
  /// The label of each is opened with a grant for their own dossier, and so named in the trail.
  func linkedPeople(of dossier: DossierID) throws -> [LinkedPersonAnswer] {
    try LinkTable(self).links(of: dossier).around(dossier).map { link in
      let place = try DossierTable(self).place(link.to)
      guard let place, try mayDo(.readDossier, on: place.facts) else {
        return LinkedPersonAnswer(dossier: nil, label: nil, tie: link.tie)
      }
      let grant = try require(.readDossier, on: place.facts)
      let label = try DossierSeals(self).label(of: place, grant)
      return LinkedPersonAnswer(
        dossier: place.publicID, label: label ?? DossierCode.withoutLabel(place.publicID), tie: link.tie)
    }
  }
}
