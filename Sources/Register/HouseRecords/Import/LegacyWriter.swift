public import Access
public import Desk
import Foundation
@_spi(Tables) public import RegisterCore

/// Writes the facts of an older register into the register, everything marked legacy.
///
/// What both knew goes into the same columns that the desk fills today. What the older register did not know stays
/// empty or unknown; nothing is made up.
public struct LegacyWriter {
  let work: Work
  let grant: Grant
  let calendar: DeskCalendar
  let catalogue: ProductCatalogue
  let team: TeamID
  let recorder: AccountID
  let workers: [String: AccountID]

  /// - Parameters:
  ///   - catalogue: gives each trajectory the version of its product.
  ///   - team: to whom the dossiers fall.
  ///   - recorder: who is shown as the one who wrote it down.
  ///   - workers: the account of each worker code in the register.
  public init(
    _ work: Work, catalogue: ProductCatalogue, team: TeamID, recorder: AccountID, workers: [String: AccountID],
    _ grant: Grant
  ) throws {
    self.work = work
    self.grant = grant
    self.catalogue = catalogue
    self.team = team
    self.recorder = recorder
    self.workers = workers
    calendar = try DeskCalendar(zone: work.desk.timeZone)
  }

  /// Writes one dossier with everything in it.
  public func write(_ dossier: LegacyDossier) throws {
    let place = try insertDossier(dossier)
    var contacts: [String: ContactID] = [:]
    for contact in dossier.contacts {
      contacts[contact.number] = try insert(contact, group: place.group, dossier: place.id)
    }
    let origin = dossier.origin.flatMap { contacts[$0.number] }
    let registration = try insertRegistration(dossier, in: place.id, origin: origin)
    // The reader lets nothing through that has no place; a register put together by hand must not lose facts either.
    guard dossier.sessions.isEmpty || dossier.helpBeganOn != nil else {
      throw RegisterFault.unreadable(column: "trajectory.product")
    }
    let trajectory = try dossier.helpBeganOn.map { began in
      try insertTrajectory(dossier, began: began, in: place.id, registration)
    }
    try insertQuestions(dossier, of: registration, in: trajectory)
    if let trajectory {
      for session in dossier.sessions { try insert(session, of: dossier, trajectory, in: place) }
    }
    for referral in dossier.referrals { try insert(referral, of: dossier, registration, in: place) }
    for survey in dossier.surveys { try insert(survey, in: place) }
  }

  /// Writes a contact that belongs to no dossier.
  public func write(_ contact: LegacyContact) throws {
    _ = try insert(contact, group: try work.newGroup(.contact, grant), dossier: nil)
  }

  func worker(of dossier: LegacyDossier) -> AccountID? {
    dossier.registration.worker.flatMap { workers[$0] }
  }

  var numbers: LegacyNumbers { LegacyNumbers(work) }
}
