package import Access
package import CareRecords
package import Desk
import Foundation
import HouseActs
import HouseRecords
package import RegisterCore

/// A dossier in which somebody reads: under one grant, in one snapshot. Nothing of it is opened until a page asks for it.
package struct DossierReading {
  package let work: Work
  package let stored: StoredDossier
  package let grant: Grant
  package let calendar: DeskCalendar

  package init(_ stored: StoredDossier, _ grant: Grant, _ work: Work) throws {
    self.work = work
    self.stored = stored
    self.grant = grant
    calendar = try DeskCalendar(zone: work.desk.timeZone)
  }

  package var id: DossierID { stored.id }
  package var place: DossierPlace { stored.place }
  package var today: LocalDate { calendar.day(of: work.now) }

  /// Opens some texts of the dossier.
  package func notes(_ choices: [NoteChoice]) throws -> NewestNotes {
    try NewestNotes(work, group: place.group, choices, grant)
  }

  /// What colleagues are called.
  package func names() throws -> [AccountID: String] { try AccountTable(work).labels() }

  /// The frame of the dossier, with who the client is opened.
  package func frame() throws -> DossierFrame {
    try frame(of: try IdentitySeals(work).identity(of: place, grant))
  }

  /// The frame for a page that opened who the client is for itself.
  func frame(of identity: ClientIdentity) throws -> DossierFrame {
    let facts = place.facts
    let label = identity.label
    let crisis = try CrisisTable(work).unsigned(ofDossier: id)
    return DossierFrame(
      id: place.publicID, version: place.version,
      label: label.isEmpty ? DossierLabel.code(place.publicID) : label, reach: DossierReach(identity),
      facts: stored.facts, hasOpenCrisis: crisis != nil,
      openCrisis: try crisis.flatMap {
        try work.mayDo(.readCrisis, on: $0.facts(at: work.desk.id)) ? $0.publicID : nil
      },
      openedOn: stored.openedOn, today: today, isClosed: stored.isClosed, isLegacy: stored.isLegacy,
      isMine: facts.owner != nil && facts.owner == work.actor.account, hasOwner: facts.owner != nil,
      mayWrite: try work.mayDo(.writeDossier, on: facts), mayReassign: try work.mayDo(.reassignDossier, on: facts),
      mayAllowSessions: try work.mayDo(.allowSessions, on: facts))
  }

  /// What the reader typed in some forms and has not sent yet.
  package func drafts(_ forms: [String]) throws -> [String: FormDraft] {
    guard let worker = work.actor.account, !forms.isEmpty else { return [:] }
    let prefix = FormDraft.prefix(of: worker)
    let kept = try notes(forms.map { NoteChoice(prefix + $0, of: .dossier(id)) })
    return try kept.all(of: .dossier(id), fieldsAfter: prefix).mapValues(FormDraft.init)
  }

  func registrations() throws -> [StoredRegistration] { try RegistrationTable(work).all(of: id) }

  package func trajectoryTable() throws -> TrajectoryTable { TrajectoryTable(work, catalogue: try work.catalogue()) }
}

extension Register {
  /// Answers a question about one dossier, and leaves its audit row.
  package func read<T: Sendable>(
    _ dossier: DossierID.Public, for action: Action = .readDossier, _ occasion: Occasion,
    _ body: @escaping @Sendable (DossierReading) throws -> T
  ) async throws -> T {
    try await ask(occasion) { work in
      let (stored, grant) = try work.openDossier(dossier, for: action)
      work.record(.dossierRead, grant)
      return try body(try DossierReading(stored, grant, work))
    }
  }

  /// The same in the dossier's frame.
  ///
  /// - Parameter drafts: the forms on the page that keep what is typed.
  package func show<Content: Sendable>(
    _ dossier: DossierID.Public, for action: Action = .readDossier, drafts: [String] = [], _ occasion: Occasion,
    _ body: @escaping @Sendable (DossierReading) throws -> Content
  ) async throws -> Framed<Content> {
    try await read(dossier, for: action, occasion) { reading in
      let content = try body(reading)
      return Framed(frame: try reading.frame(), drafts: try reading.drafts(drafts), content: content)
    }
  }
}

extension DossierReading {
  /// A registration of the dossier; without a name the one that runs, or else the newest.
  ///
  /// - Parameter toDecide: whether one that waits for a decision goes first.
  func registration(_ id: RegistrationID.Public?, toDecide: Bool = false) throws -> StoredRegistration {
    let all = try registrations()
    let running = all.last { $0.registration.phase != .closed } ?? all.last
    let newest = (toDecide ? all.last { $0.registration.phase == .received } : nil) ?? running
    guard let found = id == nil ? newest : all.first(where: { $0.publicID == id }) else { throw NotFound() }
    return found
  }
}
