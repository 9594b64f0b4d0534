import Access
import CareRecords
import Desk
import Foundation
import HouseActs
import RegisterCore

extension Work {
  /// Makes tasks of what must follow a contact; what may follow is offered by its page.
  func followUp(_ consequences: [ContactConsequence], of stored: OpenedContact, _ grant: Grant) throws {
    let owner = stored.contact.content.worker
    for consequence in consequences {
      switch consequence {
      case .secondLook: try addTask(.crisisFollowUp, within: 8 * 3600, owner: nil, about: stored, grant)
      case .promiseCallBack: try addTask(.callBack, within: 4 * 3600, owner: owner, about: stored, grant)
      case .decideOutcome: try addTask(.missingData, within: 24 * 3600, owner: owner, about: stored, grant)
      case .openCrisis:
        // The log begins in the same transaction, so that no danger is registered without one.
        guard let worker = owner ?? actor.account else { throw AccessRefusal(action: .openCrisis) }
        let crisis = try openCrisis(of: stored.stored, by: worker, grant)
        record(.crisisOpened, of: crisis, grant)
      case .openReferral: try openReferral(of: stored, grant)
      case .startTrajectory: break
      }
    }
  }

  /// Notes that the caller is to be referred, which waits from now on.
  ///
  /// - Parameter contact: one that belongs to no dossier.
  func openReferral(of contact: OpenedContact, _ grant: Grant) throws {
    let owner = contact.contact.content.worker
    let toMake = ReferralToMake(.contact, on: try today(), by: owner ?? actor.account)
    try ReferralToMakeTable(self).insert(toMake, in: WaitingPlace(contact.stored))
    _ = try mirrorFacts(of: contact.stored, owner: owner, finishing: true, grant)
  }

  private func addTask(
    _ source: TaskSource, within seconds: TimeInterval, owner: AccountID?, about stored: OpenedContact, _ grant: Grant
  ) throws {
    let task = DeskTask(source: source, due: .at(now.addingTimeInterval(seconds)), owner: owner, createdAt: now)
    try TaskTable(self).insert(
      task, group: stored.group, about: TaskAbout(dossier: stored.dossier, contact: stored.id), team: stored.team, grant
    )
  }
}
