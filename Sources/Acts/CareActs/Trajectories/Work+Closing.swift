import CareRecords
import Desk
import RegisterCore

extension Work {
  /// The closing form with what still runs in the dossier. Tasks that closing itself settles do not count.
  func completed(_ form: ClosingForm, in dossier: DossierID) throws -> ClosingForm {
    let settled: Set<TaskSource> = [.evaluation, .session, .intake, .triage, .referral, .contactMoment, .screening]
    var form = form
    form.openTasks = try TaskTable(self).openSources(of: dossier).filter { !settled.contains($0) }.count
    form.openReferrals = try ReferralTable(self).all(of: dossier).filter(\.referral.isOpen).count
    form.openCrises = try CrisisTable(self).unsigned(ofDossier: dossier) == nil ? 0 : 1
    return form
  }
}
