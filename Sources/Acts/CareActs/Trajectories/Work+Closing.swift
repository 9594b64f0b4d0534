import CareRecords
import Desk
import RegisterCore

extension Work {
  /// The closing form with what still runs in the dossier. Tasks of facts that closing itself settles do not
  /// count; whatever else is due does, so that nothing is dropped without a word.
  func completed(_ form: ClosingForm, in place: DossierPlace) throws -> ClosingForm {
    let settled = TaskSource.mirrored.subtracting([.consultation])
    var form = form
    let dossier = place.id
    form.openTasks = try TaskTable(self).openSources(of: dossier).filter { !settled.contains($0) }.count
    form.openReferrals = try openReferrals(in: WaitingPlace(place))
    form.openCrises = try CrisisTable(self).unsigned(ofDossier: dossier) == nil ? 0 : 1
    return form
  }

  /// How many referrals of a place are to be made, or wait for an answer.
  func openReferrals(in place: WaitingPlace) throws -> Int {
    try ReferralTable(self).all(of: place).filter(\.referral.isOpen).count
      + ReferralToMakeTable(self).all(of: place).filter(\.toMake.isOpen).count
  }
}
