public import Access
import CareRecords
public import Desk
import HouseRecords
import RegisterCore

/// Opens one contact.
public struct ReadContact: Sendable {
  let register: Register

  /// - Parameter drafts: the forms on the page that keep what is typed.
  public func callAsFunction(
    _ id: ContactID.Public, drafts: [String] = [], _ occasion: Occasion
  ) async throws -> ContactAnswer {
    try await register.ask(occasion) { work in
      let (stored, grant) = try work.openContact(id, for: .readContact)
      let labels = try AccountTable(work).labels()
      work.record(.contactRead, grant, about: stored.dossier.map { [.dossier($0)] } ?? [])
      let isReferable = stored.dossier == nil && stored.contact.isReferable
      let referrals = try isReferable ? work.referrals(of: stored.stored, labels, grant) : ([], [])
      return ContactAnswer(
        id: id, contact: stored.contact,
        mayWrite: try work.mayDo(.amendContact, on: stored.stored.facts(at: work.desk.id)),
        dossier: try work.readableDossier(stored.dossier),
        mayRefer: try isReferable && work.mayDo(.followContact, on: stored.stored.facts(at: work.desk.id)),
        referrals: referrals.0, toMake: referrals.1,
        callBacks: try work.callBacks(of: stored.stored), keeps: try work.kept(by: stored.stored),
        corrections: try ContactHistory(work).count(of: stored.id),
        worker: stored.contact.content.worker.flatMap { labels[$0] }, recorder: labels[stored.contact.recorder],
        drafts: try work.drafts(of: stored.stored, grant).read(drafts))
    }
  }
}

extension Work {
  /// The referrals of a contact that belongs to no dossier, with what was agreed, answered and said about their end: it has no
  /// timeline in which these stand.
  fileprivate func referrals(
    of contact: StoredContact, _ labels: [AccountID: String], _ grant: Grant
  ) throws -> ([ReferralAnswer], [ReferralToMakeAnswer]) {
    let place = WaitingPlace(contact)
    let made = try ReferralTable(self).all(of: place)
    let toMake = try ReferralToMakeTable(self).all(of: place)
    let subjects = made.map { RecordKey.referral($0.id) }
    let choices =
      NoteChoice.field(NoteField.agreement, of: subjects) + NoteChoice.field(NoteField.answer, of: subjects)
      + NoteChoice.field(
        NoteField.reason, of: toMake.filter { !$0.toMake.isOpen }.map { RecordKey.referralToMake($0.id) })
    let notes = choices.isEmpty ? .sealed : try NewestNotes(self, group: contact.group, choices, grant)
    return (
      made.map { ReferralAnswer($0, notes, labels) }, toMake.map { ReferralToMakeAnswer($0, notes, labels) }
    )
  }
}
