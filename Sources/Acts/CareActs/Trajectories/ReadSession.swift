public import Access
import CareRecords
public import Desk
import HouseActs
import RegisterCore

/// Opens the report of one session.
public struct ReadSession: Sendable {
  let register: Register

  /// - Throws: `NotFound`.
  public func callAsFunction(
    _ session: SessionID.Public, in dossier: DossierID.Public, drafts: [String], _ occasion: Occasion
  ) async throws -> Framed<SessionAnswer> {
    try await register.show(dossier, for: .writeDossier, drafts: drafts, occasion) { reading in
      let table = try reading.trajectoryTable()
      guard let found = try table.session(session, of: reading.place, opening: reading.grant) else {
        throw NotFound()
      }
      return SessionAnswer(
        found.stored, number: found.number, reporting: found.stored.session.report, version: found.reportVersion,
        try reading.names())
    }
  }
}
