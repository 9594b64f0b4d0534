public import Access
import CareRecords
public import Desk
import Foundation
import HouseRecords
import RegisterCore

/// Opens one crisis with its log.
public struct ReadCrisis: Sendable {
  let register: Register

  public func callAsFunction(_ id: CrisisID.Public, _ occasion: Occasion) async throws -> CrisisAnswer {
    guard let worker = occasion.actor.account else { throw AccessRefusal(action: .readCrisis) }
    return try await register.ask(occasion) { work in
      let table = CrisisTable(work)
      guard let stored = try table.find(id) else { throw NotFound() }
      let facts = stored.facts(at: work.desk.id)
      let grant = try work.require(.readCrisis, on: facts)
      let crisis = try table.open(stored, grant)
      let contact = try work.contact(of: stored)
      let mayReadContact = try contact.map { try work.mayDo(.readContact, on: $0.facts(at: work.desk.id)) } ?? false
      let name = try stored.dossier.flatMap { dossier in
        try DossierNames(work).of([dossier], try work.requireList(.readDossier))[dossier]
      }
      work.record(.crisisRead, of: stored, grant)
      let accounts = try AccountTable(work).all()
      let mayWrite = try work.mayDo(.writeCrisis, on: facts)
      return CrisisAnswer(
        id: id, crisis: crisis, stage: crisis.stage(for: worker), mayWrite: mayWrite,
        undoable: mayWrite ? crisis.undoable(by: worker, at: work.now) : [],
        mayBeMistake: mayWrite && contact?.coded.content.danger != .yes
          && crisis.mayBeMistake(of: worker, at: work.now),
        isLinked: stored.contact != nil || stored.dossier != nil,
        isCalledIn: mayWrite && crisis.awaited.contains(worker),
        colleagues: mayWrite && crisis.state == .open ? work.colleagues(of: accounts, besides: worker, in: stored) : [],
        maySign: try crisis.state != .closed && work.mayDo(.signOffCrisis, on: facts)
          && crisis.ending.map { $0.by != worker } ?? false,
        contact: mayReadContact ? contact?.publicID : nil,
        isContactDraft: mayReadContact && contact?.coded.state == .draft,
        dossier: name?.publicID, alias: name?.alias,
        labels: Dictionary(accounts.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first }),
        // Of a crisis that others closed, what its reader typed and did not log is shown to be copied.
        draft: mayWrite || crisis.state == .closed ? try work.drafts(of: stored, grant).read(FormDraft.crisis) : nil,
        now: work.now)
    }
  }
}
