import Access
import CareRecords
import Desk
import Foundation
import HouseActs
import RegisterCore

extension Work {
  /// Makes tasks of what follows a contact.
  func followUp(_ consequences: [ContactConsequence], of stored: OpenedContact, _ grant: Grant) throws {
    let owner = stored.contact.content.worker
    for consequence in consequences {
      switch consequence {
      case .secondLook:
        let open = try TaskTable(self).open(in: WaitingPlace(stored.stored)).contains {
          $0.coded.source == .secondLook && $0.about.contact == stored.id
        }
        if !open { try addTask(.secondLook, within: 8 * 3600, owner: nil, about: stored, grant) }
      case .promiseCallBack: try promiseCallBack(of: stored, grant)
      case .decideOutcome: try addTask(.missingData, within: 24 * 3600, owner: owner, about: stored, grant)
      case .openCrisis:
        // The log begins in the same transaction, so that no danger is registered without one.
        guard let worker = owner ?? actor.account else { throw AccessRefusal(action: .openCrisis) }
        let crisis = try openCrisis(of: stored.stored, by: worker, grant)
        record(.crisisOpened, of: crisis, grant)
      case .openReferral: try openReferral(of: stored, grant)
      case .startTrajectory:
        guard stored.dossier == nil else { break }
        try addTask(.newDossier, within: 24 * 3600, owner: owner, about: stored, grant)
      }
    }
  }

  /// Notes that the caller is to be referred, which waits from now on.
  ///
  /// - Parameter contact: one that belongs to no dossier.
  func openReferral(of contact: OpenedContact, _ grant: Grant) throws {
    let owner = contact.contact.content.worker
    let toMake = ReferralToMake(.contact, on: try today(), by: owner ?? actor.account, try norms())
    try ReferralToMakeTable(self).insert(toMake, in: WaitingPlace(contact.stored))
    _ = try mirrorFacts(of: contact.stored, owner: owner, finishing: true, grant)
  }

  /// Makes tasks of what follows a corrected contact and did not before, and ends those of what follows no more. A crisis
  /// and the second look that a danger asked for stay: somebody has to have looked. What a referral asks for is mirrored.
  func followUp(_ changed: OpenedContact, over old: OpenedContact, by worker: AccountID, _ grant: Grant) throws {
    let before = ContactConsequence.of(old.contact.content)
    let now = ContactConsequence.of(changed.contact.content)
    try followUp(now.filter { !before.contains($0) && $0 != .openReferral }, of: changed, grant)
    let gone: [TaskSource] = before.filter { !now.contains($0) }.compactMap { consequence in
      switch consequence {
      case .decideOutcome: .missingData
      case .startTrajectory: .newDossier
      case .openCrisis, .secondLook, .openReferral, .promiseCallBack: nil
      }
    }
    if before.contains(.promiseCallBack) { try followCallBack(of: changed, over: old, by: worker, grant) }
    if !gone.isEmpty { try TaskTable(self).finish(gone, ofContact: changed.id, by: worker) }
    if before.contains(.openReferral) != now.contains(.openReferral) {
      try followReferral(of: changed, isOpened: now.contains(.openReferral), by: worker, grant)
    }
  }

  /// A correction that says *referred* opens a referral to make; one that takes the word back ends what it had opened.
  private func followReferral(
    of changed: OpenedContact, isOpened: Bool, by worker: AccountID, _ grant: Grant
  ) throws {
    guard let opened = try opened(changed.dossier, by: worker, grant) else {
      if isOpened { return try openReferral(of: changed, grant) }
      try withdrawReferrals(
        from: .contact, contact: changed.id, in: WaitingPlace(changed.stored), by: worker)
      _ = try mirrorFacts(
        of: changed.stored, owner: changed.contact.content.worker, finishing: true, grant)
      return
    }
    guard isOpened else { return try opened.withdrawReferrals(from: .contact, contact: changed.id) }
    try opened.openReferral(.contact, contact: changed.id)
    try opened.mirrorFacts()
  }

  /// Ends the decisions to refer that came from what was taken back.
  ///
  /// - Parameter contact: in which they were made; `nil` for what is of no contact.
  func withdrawReferrals(
    from origin: ReferralOrigin, contact: ContactID?, in place: WaitingPlace, by worker: AccountID
  ) throws {
    let table = ReferralToMakeTable(self)
    for stored in try table.all(of: place) where stored.contact == contact && stored.toMake.isOpen {
      guard stored.toMake.origin == origin else { continue }
      var ended = stored
      try ended.toMake.drop(.corrected, words: "", on: try today(), by: worker)
      try table.end(ended)
    }
  }

  private func addTask(
    _ source: TaskSource, within seconds: TimeInterval, owner: AccountID?, about stored: OpenedContact, _ grant: Grant
  ) throws {
    let due = DeskTask.Due.at(now.addingTimeInterval(seconds))
    let factOn = source.ending == .byFact ? due.day(in: try DeskCalendar(zone: desk.timeZone)) : nil
    let task = DeskTask(source: source, due: due, owner: owner, createdAt: now, factOn: factOn)
    try TaskTable(self).insert(
      task, group: stored.group, about: TaskAbout(dossier: stored.dossier, contact: stored.id), team: stored.team, grant
    )
  }
}
