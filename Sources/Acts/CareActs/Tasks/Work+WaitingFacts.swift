import Access
import CareRecords
import Desk
import HouseActs
import RegisterCore

extension Work {
  /// Brings the tasks that mirror facts in line with what waits in a dossier.
  ///
  /// - Parameters:
  ///   - finishing: whether tasks end whose fact is gone.
  ///   - worker: who asks after referrals of a dossier that nobody carries.
  /// - Returns: how many tasks were missing.
  func mirrorFacts(of place: DossierPlace, finishing: Bool, owner worker: AccountID?, _ grant: Grant) throws -> Int {
    let today = try self.today()
    let owner = place.facts.owner
    let trajectories = try TrajectoryTable(self, catalogue: try catalogue()).all(of: place.id, .sealed)
    var facts = try RegistrationTable(self).all(of: place.id).flatMap { stored in
      stored.registration.waiting(
        trajectories: trajectories.filter { $0.registration == stored.id && !$0.trajectory.isClosed }.map(\.trajectory),
        owner: owner)
    }
    facts += trajectories.flatMap { $0.trajectory.waiting(today: today) }
    facts += try ReferralTable(self).all(of: place.id).flatMap { $0.referral.waiting(owner: owner ?? worker) }
    facts += try ConsultationTable(self).all(of: place.id).flatMap { $0.coded.waiting(owner: $0.askedBy) }
    return try TaskTable(self).mirror(WaitingFact.mostPressing(facts), finishing: finishing, about: place, grant)
  }
}
