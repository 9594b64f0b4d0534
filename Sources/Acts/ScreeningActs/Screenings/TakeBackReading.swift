public import Access
import CareActs
import CareRecords
public import Desk
import RegisterCore
import ScreeningRecords

/// Notes that a reading was recorded by mistake; it stays in the list as that, and counts for nothing. What its conclusion
/// opened and nobody has done yet ends with it, unless another reading asks for the same; a signal is decided on.
public struct TakeBackReading: Sendable {
  let register: Register

  /// Doing it again changes nothing.
  ///
  /// - Throws: `NotFound`, also for a questionnaire that was scored.
  public func callAsFunction(
    _ screening: ScreeningID.Public, in dossier: DossierID.Public, _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, occasion) { opened in
      let table = ScreeningTable(opened.work)
      guard var stored = try table.find(screening), stored.dossier == opened.id, stored.conclusion != nil else {
        throw NotFound()
      }
      guard stored.state == .done else { return }
      stored.outcome = nil
      stored.skip(.mistake, in: opened)
      try table.update(stored, opened.grant)
      try opened.withdraw(stored)
    }
  }
}

extension OpenedDossier {
  fileprivate func withdraw(_ reading: StoredScreening) throws {
    let standing = try ScreeningTable(work).all(of: id).filter { $0.state == .done && $0.id != reading.id }
    guard !standing.contains(where: { $0.conclusion == reading.conclusion }) else { return }
    switch reading.conclusion {
    case .validatedList: try TaskTable(work).finish([.validatedList], of: id, by: worker)
    case .consult: try TaskTable(work).finish([.readingConsult], of: id, by: worker)
    case .refer: try withdrawReferrals(from: .reading)
    case .nothing, .talkOn, .unreadable, nil: break
    }
  }
}
