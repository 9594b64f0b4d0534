import Access
import CareRecords
import Desk
import Foundation
import HouseActs
import HouseRecords
import RegisterCore

extension Work {
  /// The call that a task stands for, with what was agreed about it where the actor may open the contact that promised it:
  /// under the grant of that contact, and on record; `nil` when it stands for none.
  func callBack(of task: StoredTask) throws -> CallBackAnswer? {
    guard task.coded.source == .callBack, let stored = try CallBackTable(self).find(of: task.id) else { return nil }
    let callBack = stored.callBack
    let people =
      [callBack.promisedBy] + callBack.attempts.map(\.by) + [callBack.ending?.by].compactMap(\.self)
    let labels = try AccountTable(self).labels()
    return CallBackAnswer(
      callBack: callBack, names: labels.filter { people.contains($0.key) },
      agreed: callBack.isOpen ? try agreed(in: stored.contact) : nil, calls: try calls(of: stored))
  }

  private func agreed(in contact: ContactID) throws -> CallBackAnswer.Agreed? {
    guard let sealed = try ContactTable(self).find(contact),
      try mayDo(.readContact, on: sealed.facts(at: desk.id))
    else { return nil }
    let (opened, grant) = try openContact(sealed.publicID, for: .readContact)
    record(.contactRead, grant)
    let content = opened.contact.content
    return CallBackAnswer.Agreed(
      contact: opened.publicID, alias: content.alias, number: content.callBackNumber, agreement: content.callBack,
      notes: content.notes, client: try identity(of: opened.dossier))
  }

  private func identity(of dossier: DossierID?) throws -> ClientIdentity? {
    guard let dossier, let place = try DossierTable(self).place(dossier),
      try mayDo(.readDossier, on: place.facts)
    else { return nil }
    let grant = try require(.readDossier, on: place.facts)
    record(.dossierRead, grant)
    return try IdentitySeals(self).identity(of: place, grant)
  }

  private func calls(of stored: StoredCallBack) throws -> [CallBackAnswer.Call] {
    let ids = try CallBackTable(self).calls(of: stored.id)
    let contacts = try ContactTable(self).find(ids)
    return try ids.compactMap { contacts[$0] }.filter { try mayDo(.readContact, on: $0.facts(at: desk.id)) }.map {
      CallBackAnswer.Call(
        contact: $0.publicID, state: $0.coded.state, mayWrite: try mayDo(.amendContact, on: $0.facts(at: desk.id)),
        startedAt: $0.coded.content.startedAt ?? $0.coded.openedAt)
    }
  }

  /// The calls that a contact promised.
  func callBacks(of contact: StoredContact) throws -> [ContactCallBack] {
    try CallBackTable(self).all(of: contact.id).map { try ofContact($0) }
  }

  /// The promise that a contact was begun to keep.
  func kept(by contact: StoredContact) throws -> ContactCallBack? {
    try CallBackTable(self).kept(by: contact.id).map { try ofContact($0) }
  }

  private func ofContact(_ stored: StoredCallBack) throws -> ContactCallBack {
    let task = try TaskTable(self).find(stored.task)
    let mayRead = try task.map { try mayDo(.readTasks, on: $0.facts(at: desk.id)) } ?? false
    return ContactCallBack(callBack: stored.callBack, task: mayRead ? task?.publicID : nil)
  }
}
