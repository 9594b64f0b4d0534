public import Access
import CareRecords
public import Desk
import Foundation
import HouseActs
package import RegisterCore

/// Opens the first page of a dossier. Of the timeline, the texts of the events that the page shows are opened.
public struct ReadDossier: Sendable {
  let register: Register
  let beside: any BesideCare

  package init(register: Register, beside: any BesideCare) {
    self.register = register
    self.beside = beside
  }

  /// - Parameters:
  ///   - kind: by what the timeline is narrowed.
  ///   - page: which page of the timeline, from 1.
  /// - Throws: `NotFound`.
  public func callAsFunction(
    _ id: DossierID.Public, showing kind: DossierEvent.Kind? = nil, page: Int = 1, _ occasion: Occasion
  ) async throws -> DossierAnswer {
    try await register.read(id, occasion) { [beside] reading in
      try DossierChapters(reading, beside).answer(showing: kind, page: page)
    }
  }
}

/// What the first page of a dossier is made of: coded facts, and the words of the goals that count.
struct DossierChapters {
  let reading: DossierReading
  let registrations: [StoredRegistration]
  let trajectories: [StoredTrajectory]
  let contacts: [StoredContact]
  let assignments: [Assignment]
  let referrals: [StoredReferral]
  let toMake: [StoredReferralToMake]
  let beside: BesideChapter
  let consultations: [StoredConsultation]
  let names: [AccountID: String]

  init(_ reading: DossierReading, _ beside: any BesideCare) throws {
    self.reading = reading
    let work = reading.work
    let goals = try GoalTable(work).kept(of: reading.id)
    let words = try reading.notes(NoteChoice.field(NoteField.goal, of: goals.map { .goal($0) }))
    registrations = try reading.registrations()
    trajectories = try reading.trajectoryTable().all(of: reading.id, words)
    contacts = try ContactTable(work).sealed(of: reading.place)
    assignments = try AssignmentTable(work).all(of: reading.id)
    referrals = try ReferralTable(work).all(of: WaitingPlace(reading.place))
    toMake = try ReferralToMakeTable(work).all(of: WaitingPlace(reading.place))
    consultations = try ConsultationTable(work).all(of: reading.id)
    names = try reading.names()
    self.beside = try beside.chapter(of: reading, names)
  }

  var calendar: DeskCalendar { reading.calendar }

  func label(_ account: AccountID?) -> String? { account.flatMap { names[$0] } }

  func answer(showing kind: DossierEvent.Kind?, page: Int) throws -> DossierAnswer {
    DossierAnswer(
      frame: try reading.frame(), head: head,
      timeline: try timeline(showing: kind, page: page), plan: try plan())
  }

  private var head: DossierHead {
    let help = trajectories.map(\.trajectory).filter { !$0.isClosed }.map { help in
      DossierHead.Help(
        product: help.product.name, heldSessions: help.heldSessions, allowedSessions: help.allowedSessions)
    }
    return DossierHead(
      profile: reading.stored.profile, owner: label(reading.place.facts.owner), help: help,
      hasOpenRegistration: registrations.contains { $0.registration.phase != .closed },
      screenings: beside.screenings, openSignals: beside.openSignals,
      goals: trajectories.flatMap(\.goals).filter { $0.goal.droppedOn == nil }.count)
  }

  private func plan() throws -> DossierPlanAnswer {
    let work = reading.work
    let norms = try work.norms()
    let tasks = try TaskTable(work).open(of: reading.place, reading.grant).map {
      DossierTaskAnswer(
        id: $0.stored.publicID, source: $0.task.source, due: $0.task.due, owner: label($0.task.owner), title: $0.title)
    }
    let drafts = try work.actor.account.map {
      try NoteTable(work).fields(of: .dossier(reading.id), after: FormDraft.prefix(of: $0))
    }
    return DossierPlanAnswer(
      registrations: registrations.map { RegistrationAnswer($0, names, by: norms) },
      trajectories: trajectories.map { TrajectoryAnswer($0, names, today: reading.today) },
      referrals: referrals.map { ReferralAnswer($0, .sealed, names) },
      toMake: toMake.map { ReferralToMakeAnswer($0, .sealed, names) }, tasks: tasks,
      linked: try work.linkedPeople(of: reading.id), drafts: drafts ?? [])
  }
}
