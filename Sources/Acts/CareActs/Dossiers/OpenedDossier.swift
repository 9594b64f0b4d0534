package import Access
package import CareRecords
package import Desk
import Foundation
import HouseActs
package import RegisterCore

/// A dossier in which somebody is writing: opened under one grant, in one transaction.
package struct OpenedDossier {
  package let work: Work
  package let stored: StoredDossier
  package let grant: Grant
  /// Who stands for what is written: the actor, or the worker whose link a client uses.
  package let worker: AccountID
  package let today: LocalDate

  package init(work: Work, stored: StoredDossier, grant: Grant, worker: AccountID, today: LocalDate) {
    self.work = work
    self.stored = stored
    self.grant = grant
    self.worker = worker
    self.today = today
  }

  package var id: DossierID { stored.id }
  package var place: DossierPlace { stored.place }
  package var group: GroupID { stored.place.group }

  /// The account that writes; `nil` for a client with a link.
  package var author: AccountID? { work.actor.account }

  /// Whether something is said to have happened that lies ahead by its hour: what was held is past.
  func isAhead(_ attendance: Attendance?, on day: LocalDate, at time: ClockTime?) throws -> Bool {
    guard let attendance, !attendance.isCancelled, day == today, let time else { return false }
    return time > (try DeskCalendar(zone: work.desk.timeZone).time(of: work.now))
  }

  /// A registration of this dossier.
  func registration(_ id: RegistrationID.Public) throws -> StoredRegistration {
    guard let registration = try RegistrationTable(work).find(id), registration.dossier == self.id else {
      throw NotFound()
    }
    return registration
  }

  package func table() throws -> TrajectoryTable {
    TrajectoryTable(work, catalogue: try work.catalogue())
  }

  /// Opens some texts of the dossier.
  package func notes(_ choices: [NoteChoice]) throws -> NewestNotes {
    try NewestNotes(work, group: group, choices, grant)
  }

  /// The help of this dossier, with those of its texts that were opened.
  func trajectories(_ notes: NewestNotes = .sealed) throws -> [StoredTrajectory] {
    try table().all(of: id, notes)
  }

  /// A trajectory of this dossier, with those of its texts that were opened.
  func trajectory(_ id: TrajectoryID.Public, _ notes: NewestNotes = .sealed) throws -> StoredTrajectory {
    guard let trajectory = try trajectories(notes).first(where: { $0.publicID == id }) else { throw NotFound() }
    return trajectory
  }

  /// The registration that a trajectory came from.
  func registration(of trajectory: StoredTrajectory) throws -> StoredRegistration {
    guard let registration = try RegistrationTable(work).find(trajectory.registration) else { throw NotFound() }
    return registration
  }

  /// Stores a step of a registration.
  func store(_ registration: Registration, over old: StoredRegistration) throws {
    var changed = old
    changed.registration = registration
    try RegistrationTable(work).update(changed, over: old)
  }

  /// Changes what the intake found; what says the same again is left, whatever version it was seen in.
  ///
  /// - Throws: `NotFound`, `StaleVersion`, what `change` refuses.
  func change(
    _ id: RegistrationID.Public, seen: Int64, _ change: (inout Registration) throws -> Void
  ) throws {
    let stored = try registration(id)
    var changed = stored.registration
    try change(&changed)
    guard changed != stored.registration else { return }
    guard stored.version == seen else { throw StaleVersion(current: stored.version) }
    try store(changed, over: stored)
  }

  /// Stores a step of a trajectory.
  func store(_ trajectory: Trajectory, over old: StoredTrajectory) throws {
    var changed = old
    changed.trajectory = trajectory
    try table().update(changed, over: old)
  }

  /// Notes that the client is to be referred, which waits from now on; a dossier that was closed is open again for it.
  ///
  /// - Parameters:
  ///   - due: when it has to be done, where what it came from says so.
  ///   - registration: from which it follows.
  package func openReferral(
    _ origin: ReferralOrigin, due: LocalDate? = nil, contact: ContactID? = nil, registration: RegistrationID? = nil
  ) throws {
    let by = try due ?? today.adding(days: work.norms()[.referralToMake])
    try ReferralToMakeTable(work).insert(
      ReferralToMake(origin, on: today, by: worker, due: by), in: WaitingPlace(place), contact: contact,
      registration: registration)
    try reopenIfClosed()
  }

  /// Ends what was to be referred on the word of something that was taken back.
  package func withdrawReferrals(from origin: ReferralOrigin, contact: ContactID? = nil) throws {
    try work.withdrawReferrals(from: origin, contact: contact, in: WaitingPlace(place), by: worker)
    try closeWhatIsDone(lastFact: nil)
    try mirrorFacts()
  }

  /// A dossier in which something begins to wait is open: what somebody has to hear or answer is reached in no other.
  package func reopenIfClosed() throws {
    if stored.isClosed { try reopen() }
  }

  /// A dossier to which a contact brings a referral or a call back that waits is open.
  func reopenForWhatWaits() throws {
    guard stored.isClosed else { return }
    if try work.openReferrals(in: WaitingPlace(place)) + CallBackTable(work).open(in: id) > 0 { try reopen() }
  }

  private func reopen() throws {
    try DossierTable(work).setState(.open, of: id)
    work.record(.dossierReopened, grant, about: about)
  }

  /// What a row of the trail names beside the record of the grant.
  private var about: [RecordKey] { grant.place?.record == .dossier(id) ? [] : [.dossier(id)] }

  /// Whether the actor may open it as it is now.
  func isStillReadable() throws -> Bool {
    guard let now = try DossierTable(work).place(id) else { throw NotFound() }
    return try work.mayDo(.readDossier, on: now.facts)
  }

  private func isOpenNow() throws -> Bool { try DossierTable(work).place(id)?.facts.state == .open }

  /// Closes what has nothing left to do: registrations whose questions are settled, and then the dossier itself, once
  /// nothing waits in it: what somebody has to hear or answer is reached in an open dossier only.
  func closeWhatIsDone(lastFact: LocalDate?) throws {
    let trajectories = try trajectories()
    for registration in try RegistrationTable(work).all(of: id) where registration.registration.closedOn == nil {
      let open = trajectories.filter { $0.registration == registration.id && !$0.trajectory.isClosed }.count
      guard open == 0, registration.registration.triage != nil,
        trajectories.contains(where: { $0.registration == registration.id })
          || !registration.registration.requests.isEmpty,
        !registration.registration.requests.contains(where: \.isOpen)
      else { continue }
      var closed = registration.registration
      try closed.close(on: today, openTrajectories: 0, lastFact: lastFact, today: today)
      try store(closed, over: registration)
    }
    let registrations = try RegistrationTable(work).all(of: id)
    guard !registrations.isEmpty, registrations.allSatisfy({ $0.registration.closedOn != nil }),
      !trajectories.contains(where: { !$0.trajectory.isClosed }), try isOpenNow(),
      try work.waitingFacts(of: place, owner: worker).isEmpty, try CallBackTable(work).open(in: id) == 0,
      try CrisisTable(work).unsigned(ofDossier: id) == nil,
      try !TaskTable(work).openSources(of: id).contains(where: \.holdsDossierOpen)
    else { return }
    try DossierTable(work).setState(.closed, of: id)
    work.record(.dossierClosed, grant, about: about)
  }

  /// Brings the tasks that mirror facts in line with what waits in this dossier, after a step that changed it.
  package func mirrorFacts() throws {
    guard let place = try DossierTable(work).place(id) else { throw NotFound() }
    _ = try work.mirrorFacts(of: place, finishing: true, owner: worker, grant)
  }

  /// The worker carries from now on what nobody carried.
  func takeOn() throws {
    let allocation = Trajectory.Allocation(worker: worker, from: today)
    try DossierTable(work).setOwner(worker, of: id)
    try AssignmentTable(work).insert(allocation, from: nil, of: id)
    try TaskTable(work).reassign(of: id, from: nil, to: worker)
    work.record(.dossierReassigned, grant)
  }
}

extension Work {
  /// What ended, a promise or a task of a crisis, may have been the last that kept a dossier open.
  func settle(_ dossier: DossierID?, by worker: AccountID, _ grant: Grant) throws {
    try opened(dossier, by: worker, grant)?.closeWhatIsDone(lastFact: nil)
  }

  /// A dossier, for what follows there from another record.
  func opened(_ id: DossierID?, by worker: AccountID, _ grant: Grant) throws -> OpenedDossier? {
    guard let id else { return nil }
    guard let stored = try DossierTable(self).find(id) else { throw NotFound() }
    return OpenedDossier(work: self, stored: stored, grant: grant, worker: worker, today: try today())
  }
}

extension Register {
  /// Does one act in a dossier and leaves its audit row.
  package func write<T: Sendable>(
    in dossier: DossierID.Public, as event: AuditEvent = .dossierWritten, for action: Action = .writeDossier,
    isRepeatable: Bool = false, _ occasion: Occasion, _ body: @escaping @Sendable (OpenedDossier) throws -> T
  ) async throws -> T {
    guard let worker = occasion.actor.account else { throw AccessRefusal(action: action) }
    return try await act(occasion, isRepeatable: isRepeatable) { work in
      let (stored, grant) = try work.openDossier(dossier, for: action)
      work.record(event, grant)
      let opened = OpenedDossier(
        work: work, stored: stored, grant: grant, worker: worker, today: try work.today())
      let result = try body(opened)
      if let form = occasion.form { try opened.drafts.settle(form, of: worker) }
      try DossierTable(work).touch(stored.id)
      return result
    }
  }
}
