import Access
import CareRecords
import Desk
import Foundation
import HouseActs
import RegisterCore

/// The referrals of a dossier, or of a contact that belongs to none, in which somebody is writing: under one grant, in one
/// transaction.
struct OpenedReferrals {
  /// The record whose referrals they are.
  private enum Home {
    case dossier(OpenedDossier)
    case contact(StoredContact)
  }

  let work: Work
  let grant: Grant
  let worker: AccountID
  let today: LocalDate
  private let home: Home

  init(_ dossier: OpenedDossier) {
    work = dossier.work
    grant = dossier.grant
    worker = dossier.worker
    today = dossier.today
    home = .dossier(dossier)
  }

  init(_ contact: StoredContact, _ grant: Grant, by worker: AccountID, in work: Work) throws {
    self.work = work
    self.grant = grant
    self.worker = worker
    today = try work.today()
    home = .contact(contact)
  }

  var place: WaitingPlace {
    switch home {
    case .dossier(let dossier): WaitingPlace(dossier.place)
    case .contact(let contact): WaitingPlace(contact)
    }
  }

  /// In a dossier.
  var dossier: OpenedDossier? {
    if case .dossier(let dossier) = home { dossier } else { nil }
  }

  /// A contact that belongs to no dossier.
  var contact: StoredContact? {
    if case .contact(let contact) = home { contact } else { nil }
  }

  /// The day before which nobody can have been referred from here.
  ///
  /// - Parameter origin: the registration from which the referral follows.
  func firstDay(_ origin: StoredRegistration?) throws -> LocalDate {
    switch home {
    case .dossier(let dossier): return origin?.registration.receivedOn ?? dossier.stored.openedOn
    case .contact(let contact):
      return try DeskCalendar(zone: work.desk.timeZone).day(
        of: contact.coded.content.startedAt ?? contact.coded.openedAt)
    }
  }

  /// One that waits, by its name; `nil` for none.
  func toMake(_ id: ReferralToMakeID.Public?) throws -> StoredReferralToMake? {
    guard let id else { return nil }
    guard let found = try ReferralToMakeTable(work).all(of: place).first(where: { $0.publicID == id }) else {
      throw NotFound()
    }
    return found
  }

  func referral(_ id: ReferralID.Public) throws -> StoredReferral {
    guard let found = try ReferralTable(work).all(of: place).first(where: { $0.publicID == id }) else {
      throw NotFound()
    }
    return found
  }

  /// Notes that the client is to be referred once more.
  func open(_ origin: ReferralOrigin, registration: RegistrationID?) throws {
    guard case .dossier(let dossier) = home else {
      try ReferralToMakeTable(work).insert(ReferralToMake(origin, on: today, by: worker, try work.norms()), in: place)
      return
    }
    try dossier.openReferral(origin, registration: registration)
  }

  /// Keeps a text of a referral, or of one to make; nothing is no text.
  func write(_ text: String, _ field: String, of subject: RecordKey) throws {
    guard !text.isEmpty else { return }
    try NoteTable(work).write(text, field: field, of: subject, in: place.group, grant)
  }

  /// Takes away the draft of a form whose words this act took, so that a save behind it begins none.
  func settle(_ form: Occasion.SentForm) throws {
    switch home {
    case .dossier(let dossier): try dossier.drafts.settle(form, of: worker)
    case .contact(let contact): try work.drafts(of: contact, grant).settle(form, of: worker)
    }
  }

  /// After a step: a dossier in which nothing is left is closed, and the lists say what waits.
  func settle() throws {
    switch home {
    case .dossier(let dossier):
      try dossier.closeWhatIsDone(lastFact: nil)
      try dossier.mirrorFacts()
    case .contact(let contact):
      _ = try work.mirrorFacts(of: contact, owner: contact.coded.content.worker, finishing: true, grant)
    }
  }
}

extension Register {
  /// Does one act with the referrals of a place and leaves its audit row.
  ///
  /// - Throws: `Refusals<ReferralRefusal>` for a contact from which nobody is referred; `NotFound`.
  func refer<T: Sendable>(
    in place: ReferralPlace, as event: AuditEvent, isRepeatable: Bool = false, _ occasion: Occasion,
    _ body: @escaping @Sendable (OpenedReferrals) throws -> T
  ) async throws -> T {
    switch place {
    case .dossier(let id):
      return try await write(in: id, as: event, isRepeatable: isRepeatable, occasion) { try body(OpenedReferrals($0)) }
    case .contact(let id):
      guard let worker = occasion.actor.account else { throw AccessRefusal(action: .followContact) }
      return try await act(occasion, isRepeatable: isRepeatable) { work in
        let (stored, grant) = try work.findContact(id, for: .followContact)
        try stored.checkReferable()
        work.record(event, grant)
        let opened = try OpenedReferrals(stored, grant, by: worker, in: work)
        let result = try body(opened)
        if let form = occasion.form { try opened.settle(form) }
        return result
      }
    }
  }
}

extension StoredContact {
  /// Whether somebody can be referred from this contact itself.
  func checkReferable() throws(Refusals<ReferralRefusal>) {
    guard dossier == nil else { throw Refusals(.belongsToADossier) }
    guard coded.isReferable else { throw Refusals(.notOfAClient) }
  }
}
