import Access
import CareRecords
import Desk
import Foundation
import HouseActs
import RegisterCore

extension Work {
  /// Puts what a contact promised on somebody's list, at the moment that was agreed.
  ///
  /// - Throws: `Refusals<ContactRefusal>` when no moment was agreed.
  func promiseCallBack(of stored: OpenedContact, _ grant: Grant) throws {
    guard let worker = actor.account else { throw AccessRefusal(action: .registerContact) }
    guard let due = try promised(in: stored) else { throw Refusals(ContactRefusal.missing(.callBackTime)) }
    let task = try TaskTable(self).insert(
      DeskTask(source: .callBack, due: .at(due), owner: caller(of: stored), createdAt: now), group: stored.group,
      about: TaskAbout(dossier: stored.dossier, contact: stored.id), team: stored.team, grant)
    try CallBackTable(self).insert(CallBack(due: due, promisedAt: now, by: worker), of: stored.id, task: task.id)
    try opened(stored.dossier, by: worker, grant)?.reopenIfClosed()
  }

  /// A correction moves the promise, gives it to somebody else, takes it back, or makes it where none was kept.
  func followCallBack(
    of changed: OpenedContact, over old: OpenedContact, by worker: AccountID, _ grant: Grant
  ) throws {
    let table = CallBackTable(self)
    let stands = changed.contact.content.outcome == .callBack
    let moment = stands ? try promised(in: changed) : nil
    let isMoved = try moment != promised(in: old)
    let open = try table.all(of: changed.id).filter(\.callBack.isOpen)
    if open.isEmpty, isMoved, let moment, moment > now { return try promiseCallBack(of: changed, grant) }
    for stored in open {
      var now = stored
      if !stands {
        now.callBack.end(.corrected, by: worker, at: self.now)
        try TaskTable(self).finish(stored.task, by: worker)
      } else if isMoved, let moment {
        now.callBack.correct(to: moment, by: worker, at: self.now)
        try TaskTable(self).put(stored.task, at: moment)
      }
      if stands, caller(of: changed) != caller(of: old) {
        try TaskTable(self).give(stored.task, to: caller(of: changed))
      }
      if now != stored { try table.update(now, over: stored) }
    }
    if !stands, !open.isEmpty { try settle(changed.dossier, by: worker, grant) }
  }

  /// The promise is kept by the contact that was begun for it, which becomes part of the same dossier where there is one and
  /// the actor may write in it.
  func keepCallBack(with contact: OpenedContact, _ grant: Grant) throws {
    let table = CallBackTable(self)
    guard let worker = actor.account, let stored = try table.kept(by: contact.id) else { return }
    if stored.callBack.isOpen {
      var kept = stored
      kept.callBack.end(.called, by: worker, at: now)
      try table.update(kept, over: stored, endedBy: contact.id)
      try TaskTable(self).finish(stored.task, by: worker)
    }
    guard let first = try ContactTable(self).find(stored.contact) else { return }
    if contact.dossier == nil, contact.contact.content.kind != .inquiry,
      let dossier = first.dossier, let place = try DossierTable(self).place(dossier),
      try mayDo(.writeDossier, on: place.facts), try mayDo(.linkContact, on: contact.stored.facts(at: desk.id))
    {
      try link(contact.publicID, to: place.publicID)
    }
    try settle(first.dossier, by: worker, grant)
  }

  private func promised(in stored: OpenedContact) throws -> Date? {
    let content = stored.contact.content
    let calendar = try DeskCalendar(zone: desk.timeZone)
    return try content.callBack.due(
      talk: calendar.day(of: content.startedAt ?? stored.contact.openedAt), calendar: calendar)
  }

  private func caller(of stored: OpenedContact) -> AccountID? {
    switch stored.contact.content.callBack.caller {
    case .worker: stored.contact.content.worker
    case .shift: nil
    case .colleague(let id): id
    }
  }
}
