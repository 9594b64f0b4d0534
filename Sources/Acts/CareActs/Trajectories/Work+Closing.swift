import CareRecords
import Desk
import RegisterCore

extension Work {
  /// The closing form with what still runs in the dossier. Tasks of facts that closing itself settles do not
  /// count; whatever else is due does, so that nothing is dropped without a word.
  func completed(_ form: ClosingForm, in dossier: DossierID) throws -> ClosingForm {
    let settled = TaskSource.mirrored.subtracting([.consultation])
    var form = form
    form.openTasks = try TaskTable(self).openSources(of: dossier).filter { !settled.contains($0) }.count
    form.openReferrals = try ReferralTable(self).all(of: dossier).filter(\.referral.isOpen).count
    form.openCrises = try CrisisTable(self).unsigned(ofDossier: dossier) == nil ? 0 : 1
    return form
  }
}
