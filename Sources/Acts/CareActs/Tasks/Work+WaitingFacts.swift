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
  /// - Returns: how many tasks were missing, or stood later than their fact allows.
  func mirrorFacts(of place: DossierPlace, finishing: Bool, owner worker: AccountID?, _ grant: Grant) throws -> Int {
    let facts = try waitingFacts(of: place, owner: worker)
    return try TaskTable(self).mirror(
      WaitingFact.mostPressing(facts), finishing: finishing, today: try today(), in: WaitingPlace(place), grant)
  }

  /// What waits in a dossier, as its records say.
  ///
  /// - Parameter worker: who asks after referrals of a dossier that nobody carries.
  func waitingFacts(of place: DossierPlace, owner worker: AccountID?) throws -> [WaitingFact] {
    let today = try self.today()
    let owner = place.facts.owner
    let norms = try self.norms()
    let trajectories = try TrajectoryTable(self, catalogue: try catalogue()).all(of: place.id, .sealed)
    var facts = try RegistrationTable(self).all(of: place.id).flatMap { stored in
      stored.registration.waiting(
        trajectories: trajectories.filter { $0.registration == stored.id && !$0.trajectory.isClosed }.map(\.trajectory),
        owner: owner, norms)
    }
    facts += trajectories.flatMap { $0.trajectory.waiting(today: today, norms) }
    facts += try referralFacts(in: WaitingPlace(place), owner: owner, asking: owner ?? worker, norms)
    facts += try ConsultationTable(self).all(of: place.id).flatMap { $0.coded.waiting(owner: $0.askedBy, norms) }
    return facts
  }

  /// The same for a contact that belongs to no dossier: in it only referrals wait.
  ///
  /// - Parameter owner: who had the contact.
  /// - Returns: how many tasks were missing, or stood later than their fact allows.
  func mirrorFacts(
    of contact: StoredContact, owner: AccountID?, finishing: Bool, _ grant: Grant
  ) throws -> Int {
    let place = WaitingPlace(contact)
    let facts = try referralFacts(in: place, owner: owner, asking: owner, try norms())
    return try TaskTable(self).mirror(
      WaitingFact.mostPressing(facts), finishing: finishing, today: try today(), in: place, grant)
  }

  /// - Parameter worker: who asks what became of a referral.
  private func referralFacts(
    in place: WaitingPlace, owner: AccountID?, asking worker: AccountID?, _ norms: DeskNorms
  ) throws -> [WaitingFact] {
    try ReferralTable(self).all(of: place).flatMap { $0.referral.waiting(owner: worker, norms) }
      + ReferralToMakeTable(self).all(of: place).flatMap { $0.toMake.waiting(owner: owner) }
  }
}
