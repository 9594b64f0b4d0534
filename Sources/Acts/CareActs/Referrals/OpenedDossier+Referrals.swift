import Access
import CareRecords
import Desk

extension OpenedDossier {
  /// One task asks after the referral that waits longest; none is left when all are answered.
  func planReferralAnswers() throws {
    let waiting = try ReferralTable(work).all(of: id).map(\.referral).filter(\.isOpen)
    let due = waiting.map { ($0.answer?.on ?? $0.on).adding(days: Referral.answerDays) }.min()
    guard let due else { return try TaskTable(work).finish([.referral], of: id) }
    try TaskTable(work).ensure(.referral, due: due, owner: place.facts.owner ?? worker, about: place, grant)
  }
}
