import CareActs
import Desk
import RegisterCore
import ScreeningRecords

extension DossierReading {
  /// The event of the dossier, as it stands now.
  func event(_ names: [AccountID: String], _ followUp: FollowUpRule) throws -> IndexEventAnswer? {
    try IndexEventTable(work).current(of: id).map { known in
      IndexEventAnswer(known, by: known.enteredBy.flatMap { names[$0] }, today: today, followUp)
    }
  }
}
